using System.Security.Cryptography;
using HotChocolate.SchemaPrinting;

namespace HotChocolate.Transport;

/// <summary>A schema as a file: its text and a tag that changes with it.</summary>
internal sealed record SchemaFile(string FileName, byte[] Text, string Tag)
{
    public static SchemaFile Of(SchemaModel schema)
    {
        var text = Encoding.UTF8.GetBytes(SchemaPrinter.Print(schema));
        var fileName = schema.Name == SchemaSetup.DefaultName ? "schema.graphql" : $"{schema.Name}.schema.graphql";
        return new(fileName, text, $"\"{Convert.ToBase64String(SHA256.HashData(text))}\"");
    }
}
