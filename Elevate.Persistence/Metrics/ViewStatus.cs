namespace Elevate.Persistence.Metrics;

/// <summary>How fresh one analytic view is.</summary>
/// <param name="Name">The view.</param>
/// <param name="RefreshedAt">Up to when it knows everything, UTC.</param>
/// <param name="AgeSeconds">How long ago that was, in seconds.</param>
/// <param name="LastRunAt">When a refresh last ended, well or not, UTC; null where there was none.</param>
/// <param name="DurationMs">How long that one took, in milliseconds.</param>
/// <param name="RowCount">How many rows it left.</param>
/// <param name="Error">Why it failed; null where it did not.</param>
public sealed record ViewStatus(
    string Name, DateTimeOffset RefreshedAt, int AgeSeconds, DateTimeOffset? LastRunAt, int? DurationMs, long? RowCount, string? Error);
