namespace HotChocolate.SchemaPrinting;

/// <summary>Prints a schema in the schema definition language (spec §3.13).</summary>
internal static class SchemaPrinter
{
    /// <summary>The whole schema, sorted by kind and name; what every service has is left out.</summary>
    public static string Print(SchemaModel schema)
    {
        var types = schema.Types.Where(IsPrinted).OrderBy(Rank).ThenBy(t => t.Name, StringComparer.Ordinal).ToLookup(t => t is ScalarModel);
        IEnumerable<IDefinitionNode> definitions =
        [
            SchemaSyntax.Of(schema),
            .. types[false].Select(TypeSyntax.Of),
            .. PrintedDirectives.Of(schema).OrderBy(d => d.Name, StringComparer.Ordinal).Select(SchemaSyntax.Of),
            .. types[true].Select(TypeSyntax.Of)
        ];
        return Print(definitions);
    }

    /// <summary>Single types in the given order.</summary>
    public static string Print(IEnumerable<NamedTypeModel> types) => Print(types.Select(TypeSyntax.Of));

    private static string Print(IEnumerable<IDefinitionNode> definitions) => new DocumentNode(null, definitions.ToArray()).ToString();

    private static bool IsPrinted(NamedTypeModel type)
        => !type.IsIntrospectionType && !(type is ScalarModel && Types.Scalars.ScalarRegistry.IsBuiltIn(type.Name));

    private static int Rank(NamedTypeModel type) => type switch
    {
        InterfaceModel => 0,
        ObjectModel => 1,
        UnionModel => 2,
        InputObjectModel => 3,
        _ => 4
    };
}
