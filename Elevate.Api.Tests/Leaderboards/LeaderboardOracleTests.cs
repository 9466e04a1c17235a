using Elevate.Api.Tests.Database;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Tests.Leaderboards;

/// <summary>Random histories: after every few steps each board, page and position is what sorting the whole history gives.</summary>
public sealed class LeaderboardOracleTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly LeaderboardQueries _queries = new(database.DataSource);
    private readonly BoardMaintenance _maintenance = new(database.DataSource);

    [Fact]
    public async Task Boards_equal_the_sorted_history()
    {
        var world = new BoardWorld(database.DataSource, seed: 20_250_915);
        await world.BeginAsync();
        await world.AddPeopleAsync(40);

        for (var step = 1; step <= 160; step++)
        {
            switch (world.Next(12))
            {
                case 0: await world.PassDaysAsync(_maintenance); break;
                case 1 or 2 or 3: await world.ChangeSomebodyAsync(); break;
                case 4: await _maintenance.FoldAsync(); break;
                default: await world.AwardAsync(); break;
            }
            if (step % 20 == 0) await CompareAsync(world, step);
        }

        // What was kept is what a rebuild gives.
        Assert.Empty(await _maintenance.FindDifferencesAsync());
        await _maintenance.RebuildAsync();
        Assert.Empty(await _maintenance.FindDifferencesAsync());
        await CompareAsync(world, step: 0);
    }

    private async Task CompareAsync(BoardWorld world, int step)
    {
        foreach (var board in world.Boards())
        {
            var expected = world.Expected(board);
            var whole = await _queries.GetPageAsync(board, null, new PageRequest(1000));
            Assert.True(expected.SequenceEqual(whole.Entries.Select(e => (e.Rank, e.TotalPoints, e.Handle))), $"step {step}, {board}");
            Assert.Equal(expected.Count, whole.TotalCount);
            Assert.False(whole.HasNextPage || whole.HasPreviousPage);
        }

        foreach (var period in Enum.GetValues<LeaderboardPeriod>())
        {
            var board = new Board(period);
            var expected = world.Expected(board);
            await ComparePagesAsync(board, expected, size: 1 + world.Next(7));
            await CompareSearchAsync(world, board, expected);
            foreach (var person in world.People) await ComparePositionAsync(period, expected, person.Handle, radius: world.Next(4));
        }
    }

    private async Task ComparePagesAsync(Board board, List<(int Rank, int Points, string Handle)> expected, int size)
    {
        var forward = new List<LeaderboardEntry>();
        string? after = null;
        do
        {
            var page = await _queries.GetPageAsync(board, null, new PageRequest(size, After: after));
            Assert.Equal(forward.Count > 0 && expected.Count > 0, page.HasPreviousPage);
            forward.AddRange(page.Entries);
            Assert.Equal(forward.Count < expected.Count, page.HasNextPage);
            after = page.HasNextPage ? page.Entries[^1].Cursor : null;
        }
        while (after is not null);
        Assert.Equal(expected, forward.Select(e => (e.Rank, e.TotalPoints, e.Handle)));

        var backward = new List<LeaderboardEntry>();
        string? before = null;
        do
        {
            var page = await _queries.GetPageAsync(board, null, new PageRequest(size, Before: before, FromEnd: true));
            Assert.Equal(backward.Count > 0 && expected.Count > 0, page.HasNextPage);
            backward.InsertRange(0, page.Entries);
            Assert.Equal(backward.Count < expected.Count, page.HasPreviousPage);
            before = page.HasPreviousPage ? page.Entries[0].Cursor : null;
        }
        while (before is not null);
        Assert.Equal(expected, backward.Select(e => (e.Rank, e.TotalPoints, e.Handle)));
    }

    private async Task CompareSearchAsync(BoardWorld world, Board board, List<(int Rank, int Points, string Handle)> expected)
    {
        foreach (var search in new[] { "handle_1", "GURU A", "100%", "_school", "nobody at all" })
        {
            var matching = expected.Where(e => world.People.Single(p => p.Handle == e.Handle) is var p
                && new[] { p.Handle, p.Name, p.School }.Any(text => text?.Contains(search, StringComparison.OrdinalIgnoreCase) == true)).ToList();
            var first = await _queries.GetPageAsync(board, search, new PageRequest(2));
            Assert.Equal(matching.Take(2), first.Entries.Select(e => (e.Rank, e.TotalPoints, e.Handle)));
            Assert.Equal((matching.Count, matching.Count > 2), (first.TotalCount, first.HasNextPage));
            if (!first.HasNextPage) continue;

            var rest = await _queries.GetPageAsync(board, search, new PageRequest(1000, After: first.Entries[^1].Cursor));
            Assert.Equal(matching.Skip(2), rest.Entries.Select(e => (e.Rank, e.TotalPoints, e.Handle)));
            Assert.Equal((true, false), (rest.HasPreviousPage, rest.HasNextPage));
        }
    }

    private async Task ComparePositionAsync(LeaderboardPeriod period, List<(int Rank, int Points, string Handle)> expected, string handle, int radius)
    {
        var position = await _queries.FindPositionAsync(handle.ToUpperInvariant(), period, radius);
        var index = expected.FindIndex(e => e.Handle == handle);
        if (index < 0)
        {
            Assert.Null(position);
            return;
        }

        Assert.NotNull(position);
        Assert.Equal(expected[index], (position.Entry.Rank, position.Entry.TotalPoints, position.Entry.Handle));
        Assert.Equal(expected.Count, position.BoardSize);
        Assert.Equal(100.0 * (expected.Count - index) / expected.Count, position.Percentile);
        Assert.Equal(
            expected.Skip(Math.Max(0, index - radius)).Take(Math.Min(index, radius)).Concat(expected.Skip(index + 1).Take(radius)),
            position.Neighbours.Select(e => (e.Rank, e.TotalPoints, e.Handle)));
    }
}
