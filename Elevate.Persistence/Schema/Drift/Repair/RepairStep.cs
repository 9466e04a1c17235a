namespace Elevate.Persistence.Schema.Drift.Repair;

/// <summary>What is done at once: one statement by itself, or several in a transaction.</summary>
/// <param name="Statements">SQL, without semicolons at the end.</param>
/// <param name="IsTransaction">False: it is one statement, which may refuse to be in a transaction.</param>
internal sealed record RepairStep(IReadOnlyList<string> Statements, bool IsTransaction)
{
    public static RepairStep Alone(string statement) => new([statement], IsTransaction: false);
}
