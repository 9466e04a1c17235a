using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

/// <summary>Makes random syntax trees, all kinds of nodes among them.</summary>
internal sealed class RandomSyntax(int seed)
{
    private static readonly string[] s_names = ["a", "b_1", "on", "type", "query", "null", "true", "Input", "__x", "extend"];
    private static readonly string[] s_texts = ["", "a", "\"", "\\", "/", "\n", "two\nlines", "  indented\n    more", "end\n", "\t", "\r", "\u0001", "é😀", "\"\"\"", "\\u0041", "a\n\n  b", " "];

    private readonly Random _random = new(seed);

    public DocumentNode Document() => new(Many(1, 4, Definition));

    private IDefinitionNode Definition() => _random.Next(17) switch
    {
        0 or 1 or 2 => Operation(),
        3 => new FragmentDefinitionNode(null, NameButOn(), [], Type(), Directives(false), SelectionSet(0)) { Description = Description() },
        4 => new SchemaDefinitionNode(null, Description(), Directives(true), Many(1, 3, OperationType)),
        5 => new SchemaExtensionNode(null, Directives(true), Many(1, 2, OperationType)),
        6 => new ScalarTypeDefinitionNode(null, Name(), Description(), Directives(true)),
        7 => new ScalarTypeExtensionNode(null, Name(), [new DirectiveNode(Name(), [])]),
        8 => new ObjectTypeDefinitionNode(null, Name(), Description(), Directives(true), Many(0, 2, Type), Many(0, 3, Field)),
        9 => new ObjectTypeExtensionNode(null, Name(), Directives(true), Many(0, 2, Type), Many(1, 3, Field)),
        10 => new InterfaceTypeDefinitionNode(null, Name(), Description(), Directives(true), Many(0, 2, Type), Many(0, 3, Field)),
        11 => new InterfaceTypeExtensionNode(null, Name(), Directives(true), Many(1, 2, Type), Many(0, 3, Field)),
        12 => _random.Next(2) == 0
            ? new UnionTypeDefinitionNode(null, Name(), Description(), Directives(true), Many(0, 3, Type))
            : new UnionTypeExtensionNode(null, Name(), Directives(true), Many(1, 3, Type)),
        13 => new EnumTypeDefinitionNode(null, Name(), Description(), Directives(true), Many(0, 3, EnumValue)),
        14 => new EnumTypeExtensionNode(null, Name(), Directives(true), Many(1, 3, EnumValue)),
        15 => _random.Next(2) == 0
            ? new InputObjectTypeDefinitionNode(null, Name(), Description(), Directives(true), Many(0, 3, Input))
            : new InputObjectTypeExtensionNode(null, Name(), Directives(true), Many(1, 3, Input)),
        _ => new DirectiveDefinitionNode(null, Name(), Description(), _random.Next(2) == 0, Many(0, 3, Input), Many(1, 3, DirectiveLocation)),
    };

    private OperationDefinitionNode Operation()
    {
        var isShorthand = _random.Next(3) == 0;
        return isShorthand
            ? new OperationDefinitionNode(null, null, HotChocolate.Language.OperationType.Query, [], [], SelectionSet(0))
            : new OperationDefinitionNode(null, Maybe(Name), (OperationType)_random.Next(3), Many(0, 3, Variable), Directives(false), SelectionSet(0)) { Description = Description() };
    }

    private VariableDefinitionNode Variable() => new(null, new VariableNode(Name()), TypeReference(0), Maybe(() => Value(0, true)), Directives(true)) { Description = Description() };

    private SelectionSetNode SelectionSet(int depth) => new(Many(1, 3, () => Selection(depth)));

    private ISelectionNode Selection(int depth) => _random.Next(5) switch
    {
        0 => new FragmentSpreadNode(null, NameButOn(), Directives(false)),
        1 when depth < 3 => new InlineFragmentNode(null, Maybe(Type), Directives(false), SelectionSet(depth + 1)),
        _ => new FieldNode(Name(), Maybe(Name), Directives(false), Arguments(false), depth < 3 ? Maybe(() => SelectionSet(depth + 1)) : null),
    };

    private FieldDefinitionNode Field() => new(null, Name(), Description(), Many(0, 2, Input), TypeReference(0), Directives(true));

    private InputValueDefinitionNode Input() => new(null, Name(), Description(), TypeReference(0), Maybe(() => Value(0, true)), Directives(true));

    private EnumValueDefinitionNode EnumValue() => new(null, NameOfEnumValue(), Description(), Directives(true));

    private OperationTypeDefinitionNode OperationType() => new(null, (OperationType)_random.Next(3), Type());

    private ITypeNode TypeReference(int depth)
    {
        INullableTypeNode type = depth < 3 && _random.Next(3) == 0 ? new ListTypeNode(TypeReference(depth + 1)) : Type();
        return _random.Next(2) == 0 ? new NonNullTypeNode(type) : type;
    }

    private IValueNode Value(int depth, bool constant) => _random.Next(depth < 3 ? 10 : 8) switch
    {
        0 => new IntValueNode(_random.Next(-100, 100)),
        1 => new FloatValueNode(_random.NextDouble() * Math.Pow(10, _random.Next(-30, 30))),
        2 => new BooleanValueNode(_random.Next(2) == 0),
        3 => NullValueNode.Default,
        4 => new EnumValueNode(NameOfEnumValue().Value),
        5 or 6 => Text(),
        7 => constant ? Text() : new VariableNode(Name()),
        8 => new ListValueNode(Many(0, 3, () => Value(depth + 1, constant))),
        _ => new ObjectValueNode(Many(0, 3, () => new ObjectFieldNode(null, Name(), Value(depth + 1, constant)))),
    };

    private StringValueNode Text()
    {
        var text = string.Concat(Many(0, 3, () => s_texts[_random.Next(s_texts.Length)]));
        return new StringValueNode(null, text, block: false);
    }

    private StringValueNode? Description() => Maybe(Text);

    private DirectiveNode[] Directives(bool constant) =>
        Many(0, 2, () => _random.Next(2) == 0 ? new DirectiveNode(Name(), Arguments(constant)) : new DirectiveNode(Name(), []));

    private ArgumentNode[] Arguments(bool constant) => Many(0, 2, () => new ArgumentNode(Name(), Value(0, constant)));

    private NamedTypeNode Type() => new(Name());

    private NameNode Name() => new(s_names[_random.Next(s_names.Length)]);

    private NameNode DirectiveLocation() => new(_random.Next(2) == 0 ? "FIELD" : "INPUT_FIELD_DEFINITION");

    private NameNode NameButOn() => Name() is { Value: not "on" } name ? name : new NameNode("off");

    private NameNode NameOfEnumValue() => Name() is { Value: not ("true" or "false" or "null") } name ? name : new NameNode("VALUE");

    private T? Maybe<T>(Func<T> make)
        where T : class => _random.Next(2) == 0 ? make() : null;

    private T[] Many<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];
}
