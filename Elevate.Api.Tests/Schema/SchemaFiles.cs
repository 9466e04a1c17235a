using System.Runtime.CompilerServices;
using HotChocolate.Language;

namespace Elevate.Api.Tests.Schema;

/// <summary>The schema in the root of the repository, and the part of it that clients rely on.</summary>
internal static class SchemaFiles
{
    public static string Contract => Path.Combine(Path.GetDirectoryName(Here())!, "contract.graphql");

    public static string Schema => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "schema.graphql"));

    public static Dictionary<string, IDefinitionNode> Read(string file) => Utf8GraphQLParser.Parse(File.ReadAllText(file)).Definitions
        .Where(definition => definition is INamedSyntaxNode)
        .ToDictionary(definition => ((INamedSyntaxNode)definition).Name.Value);

    private static string Here([CallerFilePath] string path = "") => path;
}
