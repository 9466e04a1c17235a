namespace Elevate.Persistence.Analytics;

/// <summary>One run of the refresh of one materialized view.</summary>
public sealed class ViewRefresh
{
    /// <summary>The key; later runs have higher ones.</summary>
    public long Id { get; init; }

    /// <summary>The view.</summary>
    public required string ViewName { get; init; }

    /// <summary>When it began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How long it took, in milliseconds; null while it runs.</summary>
    public int? DurationMs { get; init; }

    /// <summary>Rows of the view afterwards; null where it failed.</summary>
    public long? RowCount { get; init; }

    /// <summary>Whether it went well.</summary>
    public bool Success { get; init; }

    /// <summary>What went wrong; null where nothing did.</summary>
    public string? Error { get; init; }
}
