namespace Elevate.Persistence.Jobs;

/// <summary>The last run of one background job, whichever node ran it.</summary>
public sealed class JobRun
{
    /// <summary>The job.</summary>
    public required string Name { get; init; }

    /// <summary>When its last run began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When that run ended, UTC; null while it is under way, or where its node died.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>When it last went well, UTC; null where it never did.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>When it is to run again, UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>Until when the node that runs it keeps all others from it, UTC; null where nobody runs it.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>Which run this is, counted from 1.</summary>
    public long Runs { get; init; }

    /// <summary>How many runs in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last run failed; null where it did not.</summary>
    public string? Error { get; init; }

    /// <summary>How many things it found that somebody should look at; null for jobs that look for nothing.</summary>
    public int? Findings { get; init; }

    /// <summary>What it did or found, in one line; null where there is nothing to say.</summary>
    public string? Summary { get; init; }
}
