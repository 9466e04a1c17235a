namespace HotChocolate.SchemaPrinting;

/// <summary>Type definitions as syntax.</summary>
internal static class TypeSyntax
{
    public static ITypeDefinitionNode Of(NamedTypeModel type)
    {
        var name = new NameNode(type.Name);
        var description = SchemaSyntax.Description(type.Description);
        var directives = DirectivesOf(type);
        return type switch
        {
            ObjectModel model => new ObjectTypeDefinitionNode(null, name, description, directives, InterfacesOf(model), FieldsOf(model)),
            InterfaceModel model => new InterfaceTypeDefinitionNode(null, name, description, directives, InterfacesOf(model), FieldsOf(model)),
            UnionModel model => new UnionTypeDefinitionNode(null, name, description, directives, model.PossibleTypes.Select(t => new NamedTypeNode(t.Name)).ToArray()),
            InputObjectModel model => new InputObjectTypeDefinitionNode(null, name, description, directives, model.Fields.Select(SchemaSyntax.Of).ToArray()),
            EnumModel model => new EnumTypeDefinitionNode(null, name, description, directives, model.Values.Select(Of).ToArray()),
            ScalarModel => new ScalarTypeDefinitionNode(null, name, description, directives),
            _ => throw new ArgumentException($"A type of kind {type.Kind} has no definition.", nameof(type))
        };
    }

    /// <summary>What was applied to the type, and the directives that stand for what it is.</summary>
    public static IReadOnlyList<DirectiveNode> DirectivesOf(NamedTypeModel type)
    {
        var implied = type switch
        {
            ScalarModel { SpecifiedBy: { } url } => new DirectiveNode("specifiedBy", new ArgumentNode("url", url)),
            InputObjectModel { IsOneOf: true } => new DirectiveNode("oneOf"),
            _ => null
        };
        var applied = SchemaSyntax.Directives(type.Directives, deprecationReason: null);
        return implied is null || applied.Any(d => d.Name.Value == implied.Name.Value) ? applied : [.. applied, implied];
    }

    private static FieldDefinitionNode[] FieldsOf(FieldsTypeModel type) => type.Fields.Select(field => new FieldDefinitionNode(
        null,
        new NameNode(field.Name),
        SchemaSyntax.Description(field.Description),
        field.Arguments.Select(SchemaSyntax.Of).ToArray(),
        SchemaSyntax.Of(field.Type),
        SchemaSyntax.Directives(field.Directives, field.DeprecationReason))).ToArray();

    private static NamedTypeNode[] InterfacesOf(FieldsTypeModel type) => type.Interfaces.Select(i => new NamedTypeNode(i.Name)).ToArray();

    private static EnumValueDefinitionNode Of(EnumValueModel value)
        => new(null, new NameNode(value.Name), SchemaSyntax.Description(value.Description), SchemaSyntax.Directives(value.Directives, value.DeprecationReason));
}
