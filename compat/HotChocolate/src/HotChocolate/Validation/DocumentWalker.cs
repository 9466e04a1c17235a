namespace HotChocolate.Validation;

/// <summary>
/// Walks a document once for all rules, with the types of the schema beside it. Each fragment is walked where it is spread first, so the
/// work is linear in the document. How deep selections nest, through fragments too, is bounded: whoever follows spreads after this walk
/// can do so recursively.
/// </summary>
internal sealed class DocumentWalker(ValidationContext context, ValidationRule[] rules)
{
    /// <summary>How deep selections may be nested when fragments are put in their places: as deep as the parser lets them be without.</summary>
    private static readonly int MaxDepth = ParserOptions.Default.MaxAllowedRecursionDepth;

    /// <summary>How many uses of variables may be looked at: those of a fragment count for each operation that reaches it.</summary>
    private const int MaxVariableUsages = 100_000;

    private readonly Dictionary<FragmentDefinitionNode, int> _heights = [];
    private int _depth;

    public void Walk()
    {
        foreach (var rule in rules) rule.EnterDocument(context, context.Document);
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation && !context.IsAborted) WalkOperation(operation);
        }

        foreach (var definition in context.Document.Definitions)
        {
            if (definition is OperationDefinitionNode operation && !context.IsAborted) WalkVariableUsages(operation);
        }

        foreach (var rule in rules)
        {
            if (context.IsAborted) return;
            rule.LeaveDocument(context, context.Document);
        }
    }

    private void WalkVariableUsages(OperationDefinitionNode operation)
    {
        var usages = context.VariableUsages.Reach(operation);
        if (context.VariableUsages.Work > MaxVariableUsages)
        {
            context.Abort(ValidationErrors.Error("The operations of the document share too many variables.", operation).Build());
            return;
        }

        foreach (var rule in rules) rule.VariableUsages(context, operation, usages);
    }

    private void WalkOperation(OperationDefinitionNode operation)
    {
        context.Path = Path.Root;
        context.Definition = operation;
        foreach (var rule in rules) rule.EnterOperation(context, operation);
        foreach (var variable in operation.VariableDefinitions) WalkVariableDefinition(variable);
        WalkDirectives(operation.Directives, operation.Operation switch
        {
            OperationType.Query => "QUERY",
            OperationType.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        if (context.Schema.RootType(operation.Operation) is { } rootType) WalkSelectionSet(operation.SelectionSet, rootType);
    }

    private void WalkVariableDefinition(VariableDefinitionNode variable)
    {
        var type = context.Schema.Resolve(variable.Type);
        foreach (var rule in rules) rule.VariableDefinition(context, variable, type);
        WalkDirectives(variable.Directives, "VARIABLE_DEFINITION");
        if (variable.DefaultValue is { } value && type?.NamedType.IsInputType == true) WalkValue(value, new ValuePlace(variable, type));
    }

    /// <returns>How many levels of selections there are, this one counted.</returns>
    private int WalkSelectionSet(SelectionSetNode selectionSet, CompositeTypeModel type)
    {
        CheckDepth(++_depth, selectionSet);
        var outer = context.ParentType;
        context.ParentType = type;
        if (!context.IsAborted)
        {
            foreach (var rule in rules) rule.SelectionSet(context, selectionSet);
        }

        var height = 0;
        foreach (var selection in selectionSet.Selections)
        {
            if (context.IsAborted) break;
            height = Math.Max(height, selection switch
            {
                FieldNode field => WalkField(field),
                InlineFragmentNode fragment => WalkInlineFragment(fragment),
                FragmentSpreadNode spread => WalkFragmentSpread(spread),
                _ => 0,
            });
        }

        context.ParentType = outer;
        _depth--;
        return height + 1;
    }

    private void CheckDepth(int depth, ISyntaxNode node)
    {
        if (depth > MaxDepth)
        {
            context.Abort(ValidationErrors.Error($"Document exceeds the maximum allowed recursion depth of {MaxDepth}.", node).Build());
        }
    }

    private int WalkField(FieldNode field)
    {
        var model = context.Schema.FindField(context.ParentType, field.Name.Value);
        foreach (var rule in rules) rule.Field(context, field, model);
        if (model is not null) CheckArguments(new ArgumentOwner(field, context.ParentType, model), field.Arguments);
        CheckDirectives(field.Directives);
        var outer = context.Path;
        context.Path = outer.Append((field.Alias ?? field.Name).Value);
        if (model is not null) WalkArguments(field.Arguments, model.Arguments);
        WalkEachDirective(field.Directives, "FIELD");
        var height = field.SelectionSet is { } selectionSet && model?.Type.NamedType is CompositeTypeModel type && !context.IsAborted
            ? WalkSelectionSet(selectionSet, type)
            : 0;
        context.Path = outer;
        return height;
    }

    private int WalkInlineFragment(InlineFragmentNode fragment)
    {
        foreach (var rule in rules) rule.InlineFragment(context, fragment);
        WalkDirectives(fragment.Directives, "INLINE_FRAGMENT");
        var type = fragment.TypeCondition is null
            ? context.ParentType
            : context.Schema.FindType(fragment.TypeCondition.Name.Value) as CompositeTypeModel;
        return type is null ? 0 : WalkSelectionSet(fragment.SelectionSet, type);
    }

    private int WalkFragmentSpread(FragmentSpreadNode spread)
    {
        var fragment = context.FindFragment(spread.Name.Value);
        foreach (var rule in rules) rule.FragmentSpread(context, spread, fragment);
        WalkDirectives(spread.Directives, "FRAGMENT_SPREAD");
        if (fragment is null) return 0;
        context.VariableUsages.AddSpread(context.Definition, fragment);
        if (_heights.TryGetValue(fragment, out var height))
        {
            CheckDepth(_depth + height, spread);
            return height;
        }

        // Until its height is known a fragment has none: only a cycle, which is an error, asks for it before.
        _heights.Add(fragment, 0);
        return _heights[fragment] = WalkFragment(fragment);
    }

    private int WalkFragment(FragmentDefinitionNode fragment)
    {
        var outer = context.Definition;
        context.Definition = fragment;
        foreach (var rule in rules) rule.EnterFragment(context, fragment);
        WalkDirectives(fragment.Directives, "FRAGMENT_DEFINITION");
        var height = context.Schema.FindType(fragment.TypeCondition.Name.Value) is CompositeTypeModel type
            ? WalkSelectionSet(fragment.SelectionSet, type)
            : 0;
        foreach (var rule in rules) rule.LeaveFragment(context, fragment);
        context.Definition = outer;
        return height;
    }

    private void WalkDirectives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        CheckDirectives(directives);
        WalkEachDirective(directives, location);
    }

    private void CheckDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        if (directives.Count > 0)
        {
            foreach (var rule in rules) rule.Directives(context, directives);
        }
    }

    private void WalkEachDirective(IReadOnlyList<DirectiveNode> directives, string location)
    {
        foreach (var directive in directives)
        {
            var model = context.Schema.FindDirective(directive.Name.Value);
            foreach (var rule in rules) rule.Directive(context, directive, model, location);
            if (model is not null)
            {
                CheckArguments(new ArgumentOwner(directive, model), directive.Arguments);
                WalkArguments(directive.Arguments, model.Arguments);
            }
        }
    }

    private void CheckArguments(in ArgumentOwner owner, IReadOnlyList<ArgumentNode> arguments)
    {
        foreach (var rule in rules) rule.Arguments(context, owner, arguments);
    }

    private void WalkArguments(IReadOnlyList<ArgumentNode> arguments, IReadOnlyList<InputFieldModel> definitions)
    {
        foreach (var argument in arguments)
        {
            foreach (var definition in definitions)
            {
                if (definition.Name == argument.Name.Value)
                {
                    WalkValue(argument.Value, new ValuePlace(argument, definition.Type, definition.DefaultValue is not null));
                    break;
                }
            }
        }
    }

    private void WalkValue(IValueNode value, in ValuePlace place)
    {
        if (value is VariableNode variable)
        {
            context.VariableUsages.Add(context.Definition, variable, place, context.Path);
            return;
        }

        foreach (var rule in rules) rule.Value(context, value, place);
        if (place.Type.NamedType is InputObjectModel inputObject)
        {
            WalkInput(value, inputObject, place);
        }
        else
        {
            WalkUntyped(value, place);
        }
    }

    private void WalkInput(IValueNode value, InputObjectModel type, in ValuePlace place)
    {
        switch (value)
        {
            case ListValueNode list when place.Type.IsList:
                foreach (var item in list.Items)
                {
                    WalkValue(item, place with { Type = place.Type.ItemType, HasDefault = false, OneOf = null });
                }

                break;
            case ObjectValueNode literal:
                foreach (var rule in rules)
                {
                    rule.ObjectLiteral(context, literal);
                    rule.InputObject(context, literal, type);
                }

                foreach (var field in literal.Fields)
                {
                    var model = type.FindField(field.Name.Value);
                    foreach (var rule in rules) rule.InputField(context, field, model);
                    if (model is not null)
                    {
                        var oneOf = type.IsOneOf ? type : null;
                        var hasDefault = model.DefaultValue is not null;
                        WalkValue(field.Value, new ValuePlace(field, model.Type, hasDefault, oneOf, Object: literal, FieldType: model.Type));
                    }
                }

                break;
            default:
                WalkUntyped(value, place with { IsOpaque = true });
                break;
        }
    }

    /// <summary>
    /// Literals of leaf types are judged whole; only the variables and objects in them are left to find. Where there is no list or object to
    /// expect, what is in one has no type.
    /// </summary>
    private void WalkUntyped(IValueNode value, in ValuePlace place)
    {
        switch (value)
        {
            case ListValueNode list:
                var itemType = place.Type.IsList ? place.Type.ItemType : place.Type;
                var itemPlace = place with { Type = itemType, HasDefault = false, OneOf = null, IsOpaque = !place.Type.IsList };
                foreach (var item in list.Items) WalkUntyped(item, itemPlace);
                break;
            case ObjectValueNode literal:
                foreach (var rule in rules) rule.ObjectLiteral(context, literal);
                foreach (var field in literal.Fields) WalkUntyped(field.Value, place with { IsOpaque = true });
                break;
            case VariableNode variable:
                context.VariableUsages.Add(context.Definition, variable, place, context.Path);
                break;
        }
    }
}
