using System.CommandLine;
using System.Globalization;
using Elevate.Persistence.Reports;

namespace Elevate.Api.Operations;

/// <summary><c>db report</c>.</summary>
internal static class ReportCommand
{
    // More columns than fit on a line are written one below the other where there is a single row.
    private const int MostColumns = 5;

    public static Command Create()
    {
        var json = DatabaseCommands.Json();
        return DatabaseCommands.Create(
            "report", "Shows slow and waiting statements, tables and indexes, views, jobs, the outbox, the review queue and refusals. Reads only.",
            async (result, database, token) =>
            {
                await using var report = new DatabaseReport(database.DirectConnectionString);
                var sections = await report.ReadAsync(token);
                if (result.GetValue(json)) DatabaseCommands.WriteJson(sections.ToDictionary(section => section.Name, ToJson));
                else Write(sections, Console.Out);
                return 0;
            },
            json);
    }

    /// <summary>Writes the report for people.</summary>
    public static void Write(IReadOnlyList<ReportSection> sections, TextWriter output)
    {
        foreach (var section in sections)
        {
            output.WriteLine($"{section.Name}: {section.Sentence}");
            if (section.Note is { } note) output.WriteLine($"  {note}");
            else if (section.Rows.Count == 0) output.WriteLine("  none");
            else if (section.Rows is [var only] && section.Columns.Count > MostColumns) WriteTable([.. section.Columns.Zip(only, (name, value) => new[] { name, Text(value) })], output);
            else WriteTable([[.. section.Columns], .. section.Rows.Select(row => row.Select(Text).ToArray())], output);
            output.WriteLine();
        }
    }

    private static void WriteTable(IReadOnlyList<string[]> rows, TextWriter output)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows) output.WriteLine($"  {string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column])))}".TrimEnd());
    }

    private static object ToJson(ReportSection section) => new
    {
        section.Sentence,
        section.Note,
        Rows = section.Rows.Select(row => section.Columns.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))
    };

    private static string Text(object? value) => value switch
    {
        null => "–",
        bool isSo => isSo ? "yes" : "no",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        // What stands in the database may hold anything, also what moves a terminal's cursor.
        _ => string.Concat(value.ToString()!.Select(letter => char.IsControl(letter) ? ' ' : letter))
    };
}
