using System.Text.RegularExpressions;

namespace Elevate.Persistence.Schema.Scaffolding;

/// <summary>The C# file of a migration.</summary>
internal static partial class MigrationFile
{
    /// <summary>Whether the model has no changes, so that EF Core wrote a migration that does nothing.</summary>
    public static bool IsEmpty(string source) => EmptyUp().IsMatch(source);

    /// <summary>Brings what EF Core wrote into the form that the others have, and has it load an SQL file.</summary>
    /// <param name="source">What EF Core wrote.</param>
    /// <param name="name">The migration.</param>
    /// <param name="topic">The SQL file's name.</param>
    public static string Tidy(string source, string name, string topic)
    {
        var lines = source.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').ToList();
        var begin = lines.FindIndex(line => line.StartsWith("namespace ", StringComparison.Ordinal));
        if (begin >= 0 && !lines[begin].EndsWith(';'))
        {
            var end = lines.FindLastIndex(line => line == "}");
            var body = lines[(begin + 2)..end].Select(line => line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : line);
            lines = [.. lines[..begin], $"{lines[begin]};", "", .. body, ""];
        }
        var tidy = string.Join('\n', lines);

        // A Down that does nothing says that there is a way back.
        tidy = EmptyDown().Replace(tidy, "");
        var load = $"        migrationBuilder.Sql(MigrationSql.Read(nameof({name}), \"{topic}\"));\n";
        return EmptyUp().IsMatch(tidy)
            ? EmptyUp().Replace(tidy, match => $"{match.Groups["head"].Value}{load}{match.Groups["end"].Value}")
            : EndOfUp().Replace(tidy, match => $"{match.Groups["body"].Value}\n{load}{match.Groups["end"].Value}", 1);
    }

    [GeneratedRegex(@"(?<head>void Up\(MigrationBuilder migrationBuilder\)\s*\{\n)\s*?\n?(?<end>[ ]*\})")]
    private static partial Regex EmptyUp();

    [GeneratedRegex(@"\n[ ]*/// <inheritdoc />\n[ ]*protected override void Down\(MigrationBuilder migrationBuilder\)\s*\{\s*\}\n")]
    private static partial Regex EmptyDown();

    [GeneratedRegex(@"(?<body>void Up\(MigrationBuilder migrationBuilder\)\n    \{\n.*?\n)(?<end>    \}\n)", RegexOptions.Singleline)]
    private static partial Regex EndOfUp();
}
