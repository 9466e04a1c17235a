using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Validation;

/// <summary>
/// Makes random documents for a schema: mostly right, with a mistake of some kind here and there. No mistakes are made of the few kinds
/// that the engine leaves to coercion, as recorded: a list for a single input object, null for an argument with a default; and no field of
/// a subscription root is conditional, which the reference implementation cannot judge without values of variables.
/// </summary>
internal sealed class RandomDocuments(SchemaModel schema, int seed)
{
    private const int MaxDepth = 4;

    private readonly Random _random = new(seed);
    private readonly List<FragmentDefinitionNode> _fragments = [];
    private readonly List<VariableDefinitionNode> _variables = [];
    private readonly List<CompositeTypeModel> _composites = [.. schema.Types.OfType<CompositeTypeModel>().Where(t => !t.IsIntrospectionType)];
    private readonly List<NamedTypeModel> _inputs = [.. schema.Types.Where(t => t.IsInputType && !t.IsIntrospectionType)];
    private double _mistakes;

    public DocumentNode Next()
    {
        _mistakes = _random.Next(3) switch { 0 => 0, 1 => 0.01, _ => 0.04 };
        _fragments.Clear();
        _variables.Clear();
        var fragmentCount = _random.Next(4);
        for (var i = 0; i < fragmentCount; i++)
        {
            // A fragment spreads those before it, by mistake any.
            var type = Pick(_composites);
            _fragments.Add(new FragmentDefinitionNode(null, new NameNode($"F{i}"), [], TypeCondition(type), [], SelectionSet(type, 2)));
        }

        var shared = _variables.ToList();
        var operations = new List<IDefinitionNode>();
        var operationCount = Mistake() ? 2 : Chance(0.15) ? 2 : 1;
        for (var i = 0; i < operationCount; i++)
        {
            _variables.Clear();
            _variables.AddRange(shared);
            var kind = _random.Next(10) switch { 0 => OperationType.Mutation, 1 => OperationType.Subscription, _ => OperationType.Query };
            if (schema.RootType(kind) is not { } root)
            {
                (kind, root) = (OperationType.Query, schema.QueryType);
            }

            var selections = kind == OperationType.Subscription && !Mistake()
                ? new SelectionSetNode([Field(root, 0)])
                : SelectionSet(root, 0);
            if (!Mistake())
            {
                selections = new SelectionSetNode([.. selections.Selections, .. UseFragments(root, kind)]);
            }

            var name = operationCount == 1 || Mistake() ? null : new NameNode(Mistake() ? "O0" : $"O{i}");
            operations.Add(new OperationDefinitionNode(null, name, kind, VariableDefinitions(), Directives("QUERY", 0.05), selections));
        }

        return new DocumentNode([.. operations, .. _fragments]);
    }

    private IEnumerable<ISelectionNode> UseFragments(CompositeTypeModel root, OperationType kind) =>
        kind == OperationType.Subscription ? [] : _fragments.Where(f => Fits(f, root)).Select(f => new FragmentSpreadNode(null, f.Name, []));

    private bool Fits(FragmentDefinitionNode fragment, CompositeTypeModel type) =>
        schema.FindType(fragment.TypeCondition.Name.Value) is CompositeTypeModel condition && condition.Overlaps(type);

    private SelectionSetNode SelectionSet(CompositeTypeModel type, int depth) =>
        new([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Selection(type, depth))]);

    private ISelectionNode Selection(CompositeTypeModel type, int depth)
    {
        var choice = _random.NextDouble();
        if (choice < 0.15 && _fragments.Count > 0)
        {
            var fitting = _fragments.Where(f => Mistake() || Fits(f, type)).ToList();
            if (fitting.Count > 0)
            {
                return new FragmentSpreadNode(null, Mistake() ? new NameNode("F9") : Pick(fitting).Name, Directives("FRAGMENT_SPREAD", 0.1, type));
            }
        }

        if (choice < 0.3 && depth < MaxDepth)
        {
            var condition = Chance(0.3) ? null : Mistake() ? Pick(_composites) : Pick(_composites.Where(c => c.Overlaps(type)).ToList());
            return new InlineFragmentNode(null, condition is null ? null : TypeCondition(condition), Directives("INLINE_FRAGMENT", 0.1, type), SelectionSet(condition ?? type, depth + 1));
        }

        return Field(type, depth);
    }

    private FieldNode Field(CompositeTypeModel type, int depth)
    {
        var candidates = type is FieldsTypeModel { Fields: var fields } ? fields : [];
        if (depth >= MaxDepth)
        {
            candidates = [.. candidates.Where(f => f.Type.NamedType.IsLeaf)];
        }

        var model = candidates.Count == 0 || Chance(0.05) ? schema.TypeNameField : Pick(candidates);
        if (Mistake())
        {
            var other = Pick(_composites) as FieldsTypeModel;
            model = other is null ? model : Pick(other.Fields);
        }

        // A few aliases only, so that fields meet. The reference implementation does not look at the type of __typename when it merges.
        var alias = model != schema.TypeNameField && Chance(0.25) ? new NameNode(Pick(["x", "y", "name", "z"]) + (Chance(0.7) ? _random.Next(100).ToString(System.Globalization.CultureInfo.InvariantCulture) : "")) : null;
        var selectionSet = model.Type.NamedType is CompositeTypeModel below && depth <= MaxDepth && !Mistake()
            ? SelectionSet(below, depth + 1)
            : Mistake() ? new SelectionSetNode([new FieldNode("__typename")]) : null;
        return new FieldNode(new NameNode(Mistake() ? "nope" : model.Name), alias, Directives("FIELD", 0.1, type), Arguments(model.Arguments), selectionSet);
    }

    private NamedTypeNode TypeCondition(NamedTypeModel type) => new(Mistake() ? Pick(["Nope", "String", "Filter"]) : type.Name);

    private ArgumentNode[] Arguments(IReadOnlyList<InputFieldModel> definitions)
    {
        var arguments = definitions
            .Where(d => Mistake() ? !d.IsRequired : d.IsRequired || Chance(0.4))
            .Select(d => new ArgumentNode(Mistake() ? "nope" : d.Name, Argument(d)))
            .ToList();
        if (arguments.Count > 0 && Mistake())
        {
            arguments.Add(arguments[0]);
        }

        return [.. arguments.OrderBy(_ => _random.Next())];
    }

    private IValueNode Argument(InputFieldModel definition)
    {
        var value = Value(definition.Type, definition.DefaultValue is not null, 0);
        return IsLeftToCoercion(value, definition.Type) ? new StringValueNode("wrong") : value;
    }

    private static bool IsLeftToCoercion(IValueNode value, GraphType type) => value switch
    {
        NullValueNode => type.IsNonNull,
        ListValueNode list when type.IsList => list.Items.Any(i => i is not NullValueNode && IsLeftToCoercion(i, type.ItemType)),
        ListValueNode => type.NamedType is InputObjectModel,
        ObjectValueNode literal when type.NamedType is InputObjectModel input =>
            literal.Fields.Any(f => f.Value is not NullValueNode && input.FindField(f.Name.Value) is { } field && IsLeftToCoercion(f.Value, field.Type)),
        _ => false,
    };

    private DirectiveNode[] Directives(string location, double chance, CompositeTypeModel? type = null)
    {
        if (!Chance(chance))
        {
            return [];
        }

        var fitting = schema.Directives
            .Where(d => (Mistake() || d.Locations.Contains(location)) && (type is null || type != schema.SubscriptionType || d.Name is not ("skip" or "include")))
            .ToList();
        if (fitting.Count == 0)
        {
            return [];
        }

        var directive = Pick(fitting);
        var node = new DirectiveNode(Mistake() ? "nope" : directive.Name, Arguments(directive.Arguments));
        return Mistake() || (directive.IsRepeatable && Chance(0.5)) ? [node, node] : [node];
    }

    private IValueNode Value(GraphType type, bool hasDefault, int depth)
    {
        if (Mistake())
        {
            type = Chance(0.5) ? new ListModel(type) : Pick(_inputs);
        }

        if (Chance(0.2))
        {
            return Variable(type, hasDefault);
        }

        // Null where a default stands ready passes validation here and fails on coercion.
        if (!type.IsNonNull && Chance(0.1))
        {
            return NullValueNode.Default;
        }

        if (type.IsList)
        {
            return Chance(0.2) && !type.NamedType.Name.Equals("Raw", StringComparison.Ordinal) && type.NamedType is not InputObjectModel
                ? Value(type.ItemType, false, depth + 1)
                : new ListValueNode([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Value(type.ItemType, false, depth + 1))]);
        }

        return type.NamedType switch
        {
            InputObjectModel input => Object(input, depth),
            { Kind: TypeKind.Enum } => new EnumValueNode(Mistake() ? "NOPE" : "LOUD"),
            var scalar => Scalar(scalar.Name),
        };
    }

    private ObjectValueNode Object(InputObjectModel type, int depth)
    {
        var fields = type.IsOneOf && !Mistake() ? [Pick(type.Fields)] : type.Fields.Where(f => f.IsRequired ? !Mistake() : depth < 2 && Chance(0.3)).ToList();
        var nodes = fields.Select(f => new ObjectFieldNode(Mistake() ? "nope" : f.Name, OfField(f))).ToList();
        if (nodes.Count > 0 && Mistake())
        {
            nodes.Add(nodes[0]);
        }

        return new ObjectValueNode(nodes);

        IValueNode OfField(InputFieldModel field) =>
            Value(type.IsOneOf && !Mistake() ? new NonNullModel(field.Type) : field.Type, field.DefaultValue is not null, depth + 1);
    }

    private IValueNode Scalar(string type) => type switch
    {
        "Int" => new IntValueNode(Mistake() ? 5_000_000_000 : _random.Next(-5, 5)),
        "Float" => Chance(0.5) ? new IntValueNode(_random.Next(9)) : new FloatValueNode(_random.NextDouble()),
        "Boolean" => new BooleanValueNode(Chance(0.5)),
        "ID" => Chance(0.5) ? new IntValueNode(_random.Next(9)) : new StringValueNode("a"),
        "Raw" => Chance(0.5)
            ? new ObjectValueNode(new ObjectFieldNode("a", new ListValueNode([Chance(0.3) ? Variable(Pick(_inputs), false) : new StringValueNode("b")])))
            : new StringValueNode("a"),
        _ => new StringValueNode(null, Pick(["a", "b\n\"\"\" c", "/"]), Chance(0.2)),
    };

    private VariableNode Variable(GraphType type, bool hasDefault)
    {
        var text = type.ToString();
        if (!type.IsNonNull && Chance(0.3))
        {
            text += "!";
        }
        else if (type.IsNonNull && (hasDefault || Mistake()))
        {
            text = type.Nullable.ToString();
        }

        if (Mistake())
        {
            text = Pick(["Nope", "Dog", "[Dog!]", "Int", "[String]"]);
        }

        var known = _variables.FirstOrDefault(v => v.Type.ToString() == text || Mistake());
        if (known is null)
        {
            var name = $"v{_variables.Count}";
            var nullable = type.Nullable;
            var defaultValue = !text.EndsWith('!') && type.NamedType is LeafTypeModel { Name: not "Raw" } && !nullable.IsList && Chance(0.3)
                ? type.NamedType.Kind == TypeKind.Enum ? new EnumValueNode("LOUD") : Scalar(type.NamedType.Name)
                : null;
            known = new VariableDefinitionNode(null, new VariableNode(name), Utf8GraphQLParser.Syntax.ParseTypeReference(text), defaultValue, []);
            _variables.Add(known);
        }

        return new VariableNode(Mistake() ? "nope" : known.Variable.Name.Value);
    }

    private VariableDefinitionNode[] VariableDefinitions()
    {
        var variables = _variables.Where(_ => !Mistake()).ToList();
        if (variables.Count > 0 && Mistake())
        {
            variables.Add(variables[0]);
        }

        return [.. variables];
    }

    private bool Mistake() => Chance(_mistakes);

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
