namespace Elevate.Persistence.Reports;

/// <summary>A part of the report: a table.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sentence">What it shows, and what to make of it.</param>
/// <param name="Columns">The names of its columns.</param>
/// <param name="Rows">Its rows, each with a value for every column; null stands for what is not known.</param>
/// <param name="Note">Why it could not be read, or what is missing; null where nothing is.</param>
public sealed record ReportSection(
    string Name, string Sentence, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, string? Note = null);
