using System.Globalization;
using HotChocolate.Language;
using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Validation;

/// <summary>
/// Makes random documents for a schema: right ones, such with mistakes of one kind, and such with mistakes of all kinds. No mistakes are made of the
/// few kinds that the engine leaves to coercion, as recorded: a list for a single input object, null for an argument with a default; and no field of
/// a subscription root is conditional, which the engine allows, as recorded.
/// </summary>
internal sealed class RandomDocuments(SchemaModel schema, int seed)
{
    private const int MaxDepth = 4;

    private readonly Random _random = new(seed);
    private readonly List<FragmentDefinitionNode> _fragments = [];
    private readonly List<VariableDefinitionNode> _variables = [];
    private readonly List<CompositeTypeModel> _composites = [.. schema.Types.OfType<CompositeTypeModel>().Where(t => !t.IsIntrospectionType)];
    private readonly List<NamedTypeModel> _inputs = [.. Inputs(schema)];
    private Mistake? _mistake;
    private double _rate;
    private bool _isMade;
    private bool _isUnique;
    private bool _isConstant;
    private int _aliases;

    /// <summary>Makes a document with mistakes of all kinds, or none.</summary>
    /// <param name="rate">How likely a mistake is where it can be made, from 0 to 1.</param>
    public DocumentNode Next(double rate)
    {
        (_mistake, _rate) = (null, rate);
        return Document();
    }

    /// <summary>Makes a document with mistakes of one kind; null where the schema has hardly a place for them.</summary>
    public DocumentNode? Next(Mistake mistake)
    {
        (_mistake, _rate, _isMade) = (mistake, 0.3, false);
        for (var tries = 0; tries < 100; tries++)
        {
            var document = Document();
            if (_isMade)
            {
                return document;
            }
        }

        return null;
    }

    private DocumentNode Document()
    {
        _isUnique = Chance(0.5);
        _aliases = 0;
        _fragments.Clear();
        _variables.Clear();
        var fragmentCount = _random.Next(4);
        for (var i = 0; i < fragmentCount; i++)
        {
            // A fragment spreads those before it, by mistake also itself or a later one.
            var type = Pick(_composites);
            var selections = SelectionSet(type, 2);
            if (Makes(Mistake.FragmentCycle))
            {
                selections = new SelectionSetNode([.. selections.Selections, new FragmentSpreadNode(null, new NameNode($"F{_random.Next(i, fragmentCount)}"), [])]);
            }

            _fragments.Add(new FragmentDefinitionNode(null, new NameNode($"F{i}"), [], TypeCondition(type), Directives("FRAGMENT_DEFINITION", 0.1), selections));
        }

        if (_fragments.Count > 0 && Makes(Mistake.FragmentNameTwice))
        {
            _fragments.Add(_fragments[0]);
        }

        var operations = Operations();
        var used = new SyntaxUses(_fragments);
        foreach (var operation in operations)
        {
            used.Add(operation.SelectionSet);
        }

        var definitions = new List<IDefinitionNode>(operations);
        definitions.AddRange(_fragments.Where(f => used.Fragments.Contains(f.Name.Value) || Makes(Mistake.FragmentUnused)));
        if (Makes(Mistake.NotExecutable))
        {
            definitions.Add(Utf8GraphQLParser.Parse(Pick(["scalar Other", "extend type Query { other: Int }", "directive @other on FIELD", "schema { query: Query }"])).Definitions[0]);
        }

        return new DocumentNode([.. definitions.OrderBy(_ => _random.Next())]);
    }

    private List<OperationDefinitionNode> Operations()
    {
        var operations = new List<OperationDefinitionNode>();
        var several = Chance(0.15) || _mistake is Mistake.OperationNameTwice or Mistake.NotAlone;
        for (var i = 0; i < (several ? 2 : 1); i++)
        {
            var kind = _random.Next(10) switch { 0 => OperationType.Mutation, 1 => OperationType.Subscription, _ => OperationType.Query };
            kind = _mistake == Mistake.SubscriptionRoot && schema.SubscriptionType is not null ? OperationType.Subscription : kind;
            var name = several && !Makes(Mistake.NotAlone) ? new NameNode(Makes(Mistake.OperationNameTwice) ? "O0" : $"O{i}") : null;
            if (schema.RootType(kind) is not { } root)
            {
                if (Makes(Mistake.OperationType))
                {
                    operations.Add(new OperationDefinitionNode(null, name, kind, [], [], new SelectionSetNode([new FieldNode("__typename")])));
                    continue;
                }

                (kind, root) = (OperationType.Query, schema.QueryType);
            }

            var selections = SelectionsOf(root, kind);
            var directives = Directives(kind.ToString().ToUpperInvariant(), 0.1);
            operations.Add(new OperationDefinitionNode(null, name, kind, VariableDefinitions(selections, directives), directives, selections));
        }

        return operations;
    }

    private SelectionSetNode SelectionsOf(ObjectModel root, OperationType kind)
    {
        if (kind == OperationType.Subscription)
        {
            if (!Makes(Mistake.SubscriptionRoot))
            {
                return new SelectionSetNode([Field(root, 0)]);
            }

            return Chance(0.3) ? new SelectionSetNode([new FieldNode("__typename")]) : new SelectionSetNode([Field(root, 0), Field(root, 0)]);
        }

        return new SelectionSetNode([.. SelectionSet(root, 0).Selections, .. _fragments.Where(f => Fits(f, root)).Select(f => new FragmentSpreadNode(null, f.Name, []))]);
    }

    private bool Fits(FragmentDefinitionNode fragment, CompositeTypeModel type) =>
        schema.FindType(fragment.TypeCondition.Name.Value) is CompositeTypeModel condition && condition.Overlaps(type);

    private SelectionSetNode SelectionSet(CompositeTypeModel type, int depth) =>
        new([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Selection(type, depth))]);

    private ISelectionNode Selection(CompositeTypeModel type, int depth)
    {
        var choice = _random.NextDouble();
        if (choice < 0.15 && _fragments.Count > 0)
        {
            var fitting = _fragments.Where(f => Fits(f, type) || Makes(Mistake.FragmentImpossible)).ToList();
            if (fitting.Count > 0)
            {
                return new FragmentSpreadNode(null, Makes(Mistake.FragmentUnknown) ? new NameNode("F9") : Pick(fitting).Name, Directives("FRAGMENT_SPREAD", 0.1, type));
            }
        }

        if (choice < 0.3 && depth < MaxDepth)
        {
            var condition = Chance(0.3) ? null : Makes(Mistake.FragmentImpossible) ? Pick(_composites) : Pick(_composites.Where(c => c.Overlaps(type)).ToList());
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

        var model = candidates.Count == 0 || Chance(0.05) && type != schema.SubscriptionType ? schema.TypeNameField : Pick(candidates);
        if (Makes(Mistake.FieldOfOtherType))
        {
            model = Pick(_composites) is FieldsTypeModel { Fields.Count: > 0 } other ? Pick(other.Fields) : model;
        }

        // A few names only, so that fields meet. The reference implementation does not look at the type of __typename when it merges.
        var alias = model == schema.TypeNameField ? null
            : Makes(Mistake.Merge) ? new NameNode(Pick(["x", "y"]))
            : _isUnique ? new NameNode($"a{_aliases++}")
            : Chance(0.25) ? new NameNode(Pick(["x", "y", "name", "z"]) + (Chance(0.5) ? _random.Next(100).ToString(CultureInfo.InvariantCulture) : ""))
            : null;
        var selectionSet = model.Type.NamedType is CompositeTypeModel below
            ? Makes(Mistake.SelectionMissing) ? null : SelectionSet(below, depth + 1)
            : Makes(Mistake.LeafSelection) ? new SelectionSetNode([new FieldNode("__typename")]) : null;
        return new FieldNode(new NameNode(Makes(Mistake.FieldUnknown) ? "nope" : model.Name), alias, Directives("FIELD", 0.1, type), Arguments(model.Arguments), selectionSet);
    }

    private NamedTypeNode TypeCondition(NamedTypeModel type) => new(
        Makes(Mistake.FragmentTypeUnknown) ? "Nope" : Makes(Mistake.FragmentOnInput) ? Pick(_inputs).Name : type.Name);

    private ArgumentNode[] Arguments(IReadOnlyList<InputFieldModel> definitions)
    {
        var arguments = definitions
            .Where(d => d.IsRequired ? !Makes(Mistake.ArgumentMissing) : Chance(0.4))
            .Select(d => new ArgumentNode(d.Name, Argument(d)))
            .ToList();
        if (Makes(Mistake.ArgumentUnknown))
        {
            arguments.Add(new ArgumentNode("nope", 1));
        }

        if (arguments.Count > 0 && Makes(Mistake.ArgumentTwice))
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
        if (!Chance(_mistake is Mistake.DirectiveMisplaced or Mistake.DirectiveTwice or Mistake.DirectiveUnknown ? 3 * chance : chance))
        {
            return [];
        }

        var fitting = schema.Directives
            .Where(d => (d.Locations.Contains(location) || Makes(Mistake.DirectiveMisplaced)) && (type is null || type != schema.SubscriptionType || d.Name is not ("skip" or "include")))
            .ToList();
        if (fitting.Count == 0)
        {
            return Makes(Mistake.DirectiveUnknown) ? [new DirectiveNode("nope")] : [];
        }

        var directive = Pick(fitting);
        var node = new DirectiveNode(Makes(Mistake.DirectiveUnknown) ? "nope" : directive.Name, Arguments(directive.Arguments));
        return (directive.IsRepeatable ? Chance(0.5) : Makes(Mistake.DirectiveTwice)) ? [node, node] : [node];
    }

    private IValueNode Value(GraphType type, bool hasDefault, int depth)
    {
        if (Makes(Mistake.Value))
        {
            type = Chance(0.5) ? new ListModel(type) : Pick(_inputs);
        }

        var isInOpaque = _mistake == Mistake.VariableOfOutput && type.NamedType is SdlScalar;
        if (!_isConstant && !isInOpaque && Chance(0.2))
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
            return Chance(0.2) && type.NamedType is not (InputObjectModel or SdlScalar)
                ? Value(type.ItemType, false, depth + 1)
                : new ListValueNode([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Value(type.ItemType, false, depth + 1))]);
        }

        return type.NamedType switch
        {
            InputObjectModel input => Object(input, depth),
            EnumModel names => new EnumValueNode(Makes(Mistake.EnumValue) ? "NOPE" : Pick(names.Values).Name),
            var scalar => Scalar(scalar.Name),
        };
    }

    private ObjectValueNode Object(InputObjectModel type, int depth)
    {
        var fields = type.IsOneOf && !Makes(Mistake.OneOf)
            ? [Pick(type.Fields)]
            : type.Fields.Where(f => f.IsRequired ? !Makes(Mistake.InputFieldMissing) : depth < 2 && Chance(0.3)).ToList();
        var nodes = fields.Select(f => new ObjectFieldNode(Makes(Mistake.InputFieldUnknown) ? "nope" : f.Name, OfField(f))).ToList();
        if (nodes.Count > 0 && Makes(Mistake.InputFieldTwice))
        {
            nodes.Add(nodes[0]);
        }

        return new ObjectValueNode(nodes);

        IValueNode OfField(InputFieldModel field) =>
            Value(type.IsOneOf && !Makes(Mistake.OneOf) ? new NonNullModel(field.Type) : field.Type, field.DefaultValue is not null, depth + 1);
    }

    private IValueNode Scalar(string type) => type switch
    {
        "Int" => new IntValueNode(Makes(Mistake.ScalarValue) ? 5_000_000_000 : _random.Next(-5, 5)),
        "Float" => Chance(0.5) ? new IntValueNode(_random.Next(9)) : new FloatValueNode(_random.NextDouble()),
        "Boolean" => Makes(Mistake.ScalarValue) ? new IntValueNode(1) : new BooleanValueNode(Chance(0.5)),
        "ID" => Makes(Mistake.ScalarValue) ? new FloatValueNode(1.5) : Chance(0.5) ? new IntValueNode(_random.Next(9)) : new StringValueNode("a"),
        "String" => Makes(Mistake.ScalarValue) ? new EnumValueNode("a") : new StringValueNode(null, Pick(["a", "b\n\"\"\" c", "/"]), Chance(0.2)),
        _ => Chance(_mistake == Mistake.VariableOfOutput ? 0.9 : 0.5)
            ? new ObjectValueNode(new ObjectFieldNode("a", new ListValueNode([!_isConstant && Chance(_mistake == Mistake.VariableOfOutput ? 0.9 : 0.3) ? Variable(Pick(_inputs), false) : new StringValueNode("b")])))
            : new StringValueNode("a"),
    };

    private VariableNode Variable(GraphType type, bool hasDefault)
    {
        var text = type.ToString();
        if (!type.IsNonNull && Chance(0.3))
        {
            text += "!";
        }
        else if (type.IsNonNull && (hasDefault || Makes(Mistake.VariableNullable)))
        {
            text = type.Nullable.ToString();
        }

        text = Makes(Mistake.VariableOfOutput) ? Pick(["Query", "[Query!]"])
            : Makes(Mistake.VariableTypeUnknown) ? "Nope"
            : Makes(Mistake.VariableOfOtherType) ? Pick(["Int", "[String]", "Boolean!", $"[{text}]"])
            : text;
        var known = _variables.FirstOrDefault(v => v.Type.ToString() == text);
        if (known is null)
        {
            var name = $"v{_variables.Count}";
            var nullable = type.Nullable;
            var defaultValue = text == nullable.ToString() && type.NamedType is LeafTypeModel and not SdlScalar && !nullable.IsList && Chance(0.3)
                ? type.NamedType is EnumModel names ? new EnumValueNode(Pick(names.Values).Name) : Scalar(type.NamedType.Name)
                : null;
            _isConstant = true;
            var directives = Directives("VARIABLE_DEFINITION", 0.05);
            _isConstant = false;
            known = new VariableDefinitionNode(null, new VariableNode(name), Utf8GraphQLParser.Syntax.ParseTypeReference(text), defaultValue, directives);
            _variables.Add(known);
        }

        return new VariableNode(known.Variable.Name.Value);
    }

    private VariableDefinitionNode[] VariableDefinitions(SelectionSetNode selections, IReadOnlyList<DirectiveNode> directives)
    {
        var uses = new SyntaxUses(_fragments);
        uses.Add(selections);
        uses.Add(directives);
        var variables = _variables.Where(v => uses.Variables.Contains(v.Variable.Name.Value) ? !Makes(Mistake.VariableUndefined) : Makes(Mistake.VariableUnused)).ToList();
        if (variables.Count > 0 && Makes(Mistake.VariableTwice))
        {
            variables.Add(variables[0]);
        }

        if (Makes(Mistake.VariableUnused))
        {
            variables.Add(new VariableDefinitionNode(null, new VariableNode("unused"), new NamedTypeNode("Int"), null, []));
        }

        return [.. variables];
    }

    /// <summary>Only those that fields and directives want: the others need not be in the schema.</summary>
    private static IEnumerable<NamedTypeModel> Inputs(SchemaModel schema) =>
        schema.Types.OfType<FieldsTypeModel>().Where(t => !t.IsIntrospectionType).SelectMany(t => t.Fields).SelectMany(f => f.Arguments)
            .Concat(schema.Types.OfType<InputObjectModel>().SelectMany(t => t.Fields))
            .Select(f => f.Type.NamedType)
            .Distinct();

    private bool Makes(Mistake mistake)
    {
        var makes = (_mistake is null || _mistake == mistake) && Chance(_rate);
        _isMade |= makes;
        return makes;
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];
}
