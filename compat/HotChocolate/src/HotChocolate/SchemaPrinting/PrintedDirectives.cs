using HotChocolate.Types.Introspection;

namespace HotChocolate.SchemaPrinting;

/// <summary>Which directive definitions belong into the SDL of a schema.</summary>
internal static class PrintedDirectives
{
    /// <summary>Those of the application, and those of the engine that the schema makes use of.</summary>
    public static IEnumerable<DirectiveModel> Of(SchemaModel schema)
    {
        var used = schema.Types.Where(t => !t.IsIntrospectionType).SelectMany(UsedBy).ToHashSet(StringComparer.Ordinal);
        return schema.Directives.Where(d => !BuiltInDirectives.IsOfEveryService(d.Name) && (used.Contains(d.Name) || !BuiltInDirectives.IsTypeSystemOnly(d.Name)));
    }

    private static IEnumerable<string> UsedBy(NamedTypeModel type) =>
    [
        .. TypeSyntax.DirectivesOf(type).Select(d => d.Name.Value),
        .. type switch
        {
            FieldsTypeModel fields => fields.Fields.SelectMany(f => f.Directives.Concat(f.Arguments.SelectMany(a => a.Directives))).Select(d => d.Name),
            InputObjectModel input => input.Fields.SelectMany(f => f.Directives).Select(d => d.Name),
            EnumModel values => values.Values.SelectMany(v => v.Directives).Select(d => d.Name),
            _ => []
        }
    ];
}
