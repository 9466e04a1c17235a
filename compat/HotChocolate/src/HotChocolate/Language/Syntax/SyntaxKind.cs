namespace HotChocolate.Language;

/// <summary>The kinds of nodes in a syntax tree.</summary>
public enum SyntaxKind
{
    /// <summary>Argument.</summary>
    Argument,
    /// <summary>Boolean value.</summary>
    BooleanValue,
    /// <summary>Directive.</summary>
    Directive,
    /// <summary>Directive definition.</summary>
    DirectiveDefinition,
    /// <summary>Document.</summary>
    Document,
    /// <summary>Enum type definition.</summary>
    EnumTypeDefinition,
    /// <summary>Enum type extension.</summary>
    EnumTypeExtension,
    /// <summary>Enum value.</summary>
    EnumValue,
    /// <summary>Enum value definition.</summary>
    EnumValueDefinition,
    /// <summary>Field.</summary>
    Field,
    /// <summary>Field definition.</summary>
    FieldDefinition,
    /// <summary>Float value.</summary>
    FloatValue,
    /// <summary>Fragment definition.</summary>
    FragmentDefinition,
    /// <summary>Fragment spread.</summary>
    FragmentSpread,
    /// <summary>Inline fragment.</summary>
    InlineFragment,
    /// <summary>Input object type definition.</summary>
    InputObjectTypeDefinition,
    /// <summary>Input object type extension.</summary>
    InputObjectTypeExtension,
    /// <summary>Input value definition.</summary>
    InputValueDefinition,
    /// <summary>Int value.</summary>
    IntValue,
    /// <summary>Interface type definition.</summary>
    InterfaceTypeDefinition,
    /// <summary>Interface type extension.</summary>
    InterfaceTypeExtension,
    /// <summary>List type.</summary>
    ListType,
    /// <summary>List value.</summary>
    ListValue,
    /// <summary>Name.</summary>
    Name,
    /// <summary>Named type.</summary>
    NamedType,
    /// <summary>Non null type.</summary>
    NonNullType,
    /// <summary>Null value.</summary>
    NullValue,
    /// <summary>Object field.</summary>
    ObjectField,
    /// <summary>Object type definition.</summary>
    ObjectTypeDefinition,
    /// <summary>Object type extension.</summary>
    ObjectTypeExtension,
    /// <summary>Object value.</summary>
    ObjectValue,
    /// <summary>Operation definition.</summary>
    OperationDefinition,
    /// <summary>Operation type definition.</summary>
    OperationTypeDefinition,
    /// <summary>Scalar type definition.</summary>
    ScalarTypeDefinition,
    /// <summary>Scalar type extension.</summary>
    ScalarTypeExtension,
    /// <summary>Schema definition.</summary>
    SchemaDefinition,
    /// <summary>Schema extension.</summary>
    SchemaExtension,
    /// <summary>Selection set.</summary>
    SelectionSet,
    /// <summary>String value.</summary>
    StringValue,
    /// <summary>Union type definition.</summary>
    UnionTypeDefinition,
    /// <summary>Union type extension.</summary>
    UnionTypeExtension,
    /// <summary>Variable.</summary>
    Variable,
    /// <summary>Variable definition.</summary>
    VariableDefinition,
}
