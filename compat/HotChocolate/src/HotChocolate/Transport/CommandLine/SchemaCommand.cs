using System.CommandLine;
using Microsoft.Extensions.Hosting;

namespace HotChocolate.Transport.CommandLine;

/// <summary>The command <c>schema export</c>.</summary>
internal static class SchemaCommand
{
    private const string Name = "schema";

    public static bool IsMeant(string[] args) => args is [Name, ..];

    public static RootCommand Create(IHost host)
    {
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; the console where it is left out." };
        var schemaName = new Option<string?>("--schema-name") { Description = "The schema; the default one where it is left out." };
        var export = new Command("export", "Writes the schema in the schema definition language.") { output, schemaName };
        export.SetAction(async (arguments, cancellationToken) =>
        {
            var schema = await host.Services.GetSchemaAsync(arguments.GetValue(schemaName), cancellationToken);
            await ExportAsync(schema.Print(), arguments.GetValue(output), arguments.InvocationConfiguration.Output, cancellationToken);
            return 0;
        });
        return new RootCommand("GraphQL commands") { new Command(Name, "Works on the schema.") { export } };
    }

    private static async Task ExportAsync(string schema, FileInfo? file, TextWriter console, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            await console.WriteLineAsync(schema);
            return;
        }
        file.Directory?.Create();
        await File.WriteAllTextAsync(file.FullName, schema, Encoding.UTF8, cancellationToken);
        await console.WriteLineAsync(file.FullName);
    }
}
