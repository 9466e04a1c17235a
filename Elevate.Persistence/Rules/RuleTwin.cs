namespace Elevate.Persistence.Rules;

/// <summary>A rule of the programme and what holds it in the database.</summary>
/// <param name="Name">The rule as a sentence (<c>OnlyOneActiveLearnSubmission</c>).</param>
/// <param name="Noun">The folder it belongs to.</param>
/// <param name="Demand">What the rule demands, for readers of the documentation.</param>
/// <param name="Rule">The class that holds it in code; null where there is none, see <see cref="Reason"/>.</param>
/// <param name="Objects">Names that the database reports when it refuses: constraints, unique indexes, rules of triggers. Empty where it has none.</param>
/// <param name="SqlState">How the database refuses; null where it does not.</param>
/// <param name="Error">The typed error; null where only a mistake of the program can lead to it.</param>
/// <param name="Codes">The stable codes of that error; the first one unless the database says otherwise.</param>
public sealed record RuleTwin(
    string Name,
    string Noun,
    string Demand,
    Type? Rule,
    IReadOnlyList<string> Objects,
    string? SqlState,
    Type? Error,
    IReadOnlyList<string> Codes)
{
    /// <summary>The input field at fault where the database does not say; null where it is no single one.</summary>
    public string? Field { get; init; }

    /// <summary>What to tell people where the database has no words of its own; null where it has.</summary>
    public string? Message { get; init; }

    /// <summary>Why one side is missing; null where both are there.</summary>
    public string? Reason { get; init; }
}
