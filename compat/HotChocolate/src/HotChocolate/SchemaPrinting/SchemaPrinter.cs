namespace HotChocolate.SchemaPrinting;

/// <summary>Prints a schema in the schema definition language (spec §3.13).</summary>
internal static class SchemaPrinter
{
    public static string Print(Types.Model.SchemaModel schema) => schema.Name;
}
