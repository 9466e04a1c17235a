namespace Elevate.Persistence.Schema.Drift.Repair;

/// <summary>A change that would destroy data, and is left to a person.</summary>
/// <param name="Reason">What it would destroy, in a sentence.</param>
/// <param name="Statements">The SQL that would do it.</param>
public sealed record WithheldChange(string Reason, IReadOnlyList<string> Statements);
