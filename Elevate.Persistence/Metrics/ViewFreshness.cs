namespace Elevate.Persistence.Metrics;

/// <summary>The state of all analytic views together.</summary>
/// <param name="IsComplete">Whether every one is there and was refreshed at least once.</param>
/// <param name="Age">How long ago the oldest was made.</param>
public sealed record ViewFreshness(bool IsComplete, TimeSpan Age);
