using Elevate.Domain.Activities;
using Elevate.Domain.Points;

namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>Something that happened to one participant, and its entry in the ledger where it brought or took points.</summary>
internal sealed record BulkEvent(DateTime At, ActivityCode Activity)
{
    public BulkEntry? Entry { get; init; }

    /// <summary>The submission that was approved, or whose approval was taken back; null where none was.</summary>
    public BulkSubmission? Submission { get; init; }

    public bool IsRevocation { get; init; }

    /// <summary>The course that was finished; null where none was.</summary>
    public string? Tag { get; init; }
}

/// <summary>An entry of the ledger.</summary>
internal sealed record BulkEntry(LedgerSource Source, int Points, string? ExternalSource, string EventId, DateTime EventTime)
{
    public Guid Id { get; set; }

    public Guid? ReversesEntry { get; set; }

    public BulkSubmission? Submission { get; init; }

    public string Meta { get; init; } = "{}";
}
