namespace Elevate.Persistence.Submissions;

/// <summary>What an approval brings.</summary>
/// <param name="IsPaid">Whether the ledger gets an entry.</param>
/// <param name="BasePoints">What the evidence is worth.</param>
/// <param name="Points">What is awarded.</param>
/// <param name="Warnings">What the reviewer should know.</param>
internal sealed record Award(bool IsPaid, int BasePoints, int Points, IReadOnlyList<string> Warnings)
{
    /// <summary>By how much the reviewer moved the points; null when not at all.</summary>
    public int? Adjustment => IsPaid && Points != BasePoints ? Points - BasePoints : null;
}
