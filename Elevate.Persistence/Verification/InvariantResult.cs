namespace Elevate.Persistence.Verification;

/// <summary>What was found out about one invariant.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sentence">What it demands.</param>
/// <param name="Violations">How many there are; 0 where it holds.</param>
/// <param name="Examples">Up to ten of them, by ids and without personal data.</param>
/// <param name="Milliseconds">How long it took to look.</param>
public sealed record InvariantResult(string Name, string Sentence, long Violations, IReadOnlyList<string> Examples, long Milliseconds);
