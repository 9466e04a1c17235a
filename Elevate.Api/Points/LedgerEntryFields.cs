using Elevate.Api.Activities;
using Elevate.Domain.Activities;
using Elevate.Domain.Points;

namespace Elevate.Api.Points;

/// <summary>The stage behind a ledger entry.</summary>
[ExtendObjectType<LedgerEntry>]
public sealed class LedgerEntryFields
{
    /// <summary>The stage that the points belong to.</summary>
    public async Task<Activity> GetActivityAsync(
        [Parent] LedgerEntry entry, ActivityByCodeDataLoader activities, CancellationToken cancellationToken) =>
        (await activities.LoadAsync(entry.ActivityCode, cancellationToken))!;
}
