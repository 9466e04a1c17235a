using Elevate.Domain.Activities;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;

namespace Elevate.Domain.Points;

/// <summary>Points won or lost, once and for all: an entry is never changed or removed, a mistake is reversed by another entry.</summary>
public sealed class LedgerEntry
{
    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>Whose points.</summary>
    public required string UserId { get; init; }

    /// <summary>For which stage.</summary>
    public required ActivityCode ActivityCode { get; init; }

    /// <summary>What made the entry.</summary>
    public required LedgerSource Source { get; init; }

    /// <summary>Points, −1000 to 1000; negative where they are taken back.</summary>
    public required int DeltaPoints { get; init; }

    /// <summary>The process behind the entry: <c>admin_approval</c>, <c>kajabi</c>, <c>referral</c>; null where none is named.</summary>
    public string? ExternalSource { get; init; }

    /// <summary>Identity of the event; a second entry for the same event is impossible.</summary>
    public required string ExternalEventId { get; init; }

    /// <summary>The submission behind the entry; null where there is none.</summary>
    public Guid? SubmissionId { get; init; }

    /// <summary>The entry that this one takes back; null for all others.</summary>
    public Guid? ReversesEntryId { get; init; }

    /// <summary>When the thing happened, UTC.</summary>
    public required DateTimeOffset EventTime { get; init; }

    /// <summary>Facts beside, as a JSON object.</summary>
    public string Meta { get; init; } = "{}";

    /// <summary>When the entry was written, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whose points.</summary>
    public User? User { get; init; }

    /// <summary>For which stage.</summary>
    public Activity? Activity { get; init; }

    /// <summary>The submission behind the entry.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The entry that this one takes back.</summary>
    public LedgerEntry? ReversesEntry { get; init; }
}
