using Elevate.Api.GraphQL;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;
using HotChocolate.CostAnalysis.Types;
using HotChocolate.Types.Pagination;

namespace Elevate.Api.Leaderboards;

/// <summary>The live boards.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public sealed class LeaderboardPageQueries
{
    // A search reads the whole board, where a page reads an index: one request can hold twenty.
    private const double SearchCost = 1_000;

    /// <summary>
    /// Live ranking. Order: totalPoints desc, then who reached that total first, then user id: a total order, so ranks are 1, 2, 3 … and
    /// no two are the same. Anonymous.
    /// </summary>
    /// <param name="cohort">Only this cohort, by its exact name; rank is the place on its board.</param>
    /// <param name="school">Only this school, by its exact name; rank is the place on its board.</param>
    /// <param name="search">Only lines whose handle, name or school contains this, whatever the case; ranks stay. At most 100 characters.</param>
    /// <param name="period">Which awards count.</param>
    [UsePaging(ConnectionName = "Leaderboard")]
    public async Task<Connection<LeaderboardEntry>> GetLeaderboardAsync(
        string? cohort, string? school, [Cost(SearchCost)] string? search, int? first, string? after, int? last, string? before,
        LeaderboardQueries boards, CancellationToken cancellationToken, LeaderboardPeriod period = LeaderboardPeriod.AllTime)
    {
        var request = Pages.Request(first, after, last, before);
        // A page of nothing still tells how long the board is and whether there is more.
        var page = await boards.GetPageAsync(new Board(period, cohort, school), search, request with { Size = Math.Max(1, request.Size) }, cancellationToken);
        return request.Size == 0
            ? Pages.ToConnection<LeaderboardEntry>([], page.HasPreviousPage, page.HasNextPage || page.Entries.Count > 0, page.TotalCount)
            : Pages.ToConnection(page.Entries.Select(entry => (entry, entry.Cursor)), page.HasPreviousPage, page.HasNextPage, page.TotalCount);
    }
}
