namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>All about one participant.</summary>
internal sealed record BulkLife(
    BulkAccount Account,
    BulkAccount? Referrer,
    IReadOnlyList<BulkSubmission> Submissions,
    IReadOnlyList<BulkEvent> Events,
    IReadOnlyList<(string Code, DateTime At)> Badges);
