using Elevate.Domain.Badges;

namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>What is to be made. The same plan makes the same rows.</summary>
/// <param name="Seed">Decides everything that looks like chance.</param>
/// <param name="First">The number of the first participant; ids, handles and addresses follow from the number.</param>
/// <param name="Count">How many participants.</param>
/// <param name="Today">Everything happened before this moment, UTC.</param>
/// <param name="Zone">Where the programme's days begin and end.</param>
/// <param name="Catalogue">The badges that there are to earn.</param>
/// <param name="MaxAwards">How many approvals of a stage are paid to one user, by the stage's number; null: all.</param>
internal sealed record BulkPlan(
    long Seed, long First, long Count, DateTime Today, TimeZoneInfo Zone, IReadOnlyList<(string Code, BadgeCriteria Criteria)> Catalogue, int?[] MaxAwards)
{
    private const int DaysBetweenRecounts = 21;

    public long Last => First + Count - 1;

    /// <summary>When points were recounted, the newest first; each took the night.</summary>
    public IEnumerable<DateTime> Recounts => Enumerable.Range(1, 20).Select(turn => Today.AddDays(-DaysBetweenRecounts * turn).AddHours(2));
}
