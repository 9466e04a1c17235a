using System.Reflection;

namespace Elevate.Persistence;

/// <summary>The <c>.sql</c> files of this project, which the assembly carries. A name is a file's path with dots, without its ending: <c>Schema.AppRole</c>.</summary>
internal static class EmbeddedSql
{
    private const string Root = "Elevate.Persistence.";
    private const string Ending = ".sql";

    private static readonly Assembly Assembly = Assembly.GetExecutingAssembly();

    /// <summary>The names of the files of a folder and of those below it, in ordinal order.</summary>
    public static IEnumerable<string> In(string folder) => Assembly.GetManifestResourceNames()
        .Where(resource => resource.StartsWith($"{Root}{folder}.", StringComparison.Ordinal) && resource.EndsWith(Ending, StringComparison.Ordinal))
        .Select(resource => resource[Root.Length..^Ending.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>A file.</summary>
    public static string Read(string name)
    {
        using var stream = Assembly.GetManifestResourceStream($"{Root}{name}{Ending}")
            ?? throw new InvalidOperationException($"The assembly holds no {name}{Ending}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>A file whose first line is a comment that says, in a sentence, what the rest is about.</summary>
    public static (string Sentence, string Sql) ReadDescribed(string name)
    {
        var text = new StringReader(Read(name));
        return (text.ReadLine()!.TrimStart('-', ' '), text.ReadToEnd());
    }
}
