using Elevate.Api.Tests.Database;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;
using Npgsql;

namespace Elevate.Api.Tests.Leaderboards;

/// <summary>Many writers at once, with folds and readers among them: nothing is counted twice, nothing is lost, and every page is a board.</summary>
public sealed class LeaderboardRaceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Writers = 64;
    private const int AwardsEach = 4;

    private readonly LeaderboardQueries _queries = new(database.DataSource);
    private readonly BoardMaintenance _maintenance = new(database.DataSource);

    [Fact]
    public async Task Awards_to_many_and_to_one_add_up_while_boards_are_folded_and_read()
    {
        var world = new BoardWorld(database.DataSource, seed: 11);
        await world.AddPeopleAsync(20);
        var ids = world.People.Select(p => p.Id).ToArray();
        using var barrier = new Barrier(Writers + 2);

        var writers = Enumerable.Range(0, Writers).Select(writer => Task.Factory.StartNew(() =>
        {
            using var connection = database.DataSource.OpenConnection();
            barrier.SignalAndWait();
            for (var i = 0; i < AwardsEach; i++)
                Award(connection, writer % 2 == 0 ? ids[0] : ids[(writer + i) % ids.Length], $"race:{writer}:{i}");
        }, TaskCreationOptions.LongRunning)).ToList();

        var done = Task.WhenAll(writers);
        var folder = Task.Factory.StartNew(() =>
        {
            barrier.SignalAndWait();
            while (!done.IsCompleted) _maintenance.FoldAsync().GetAwaiter().GetResult();
        }, TaskCreationOptions.LongRunning);
        var reader = Task.Factory.StartNew(() =>
        {
            barrier.SignalAndWait();
            do
            {
                var page = _queries.GetPageAsync(new Board(LeaderboardPeriod.AllTime), null, new PageRequest(100)).GetAwaiter().GetResult();
                Assert.Equal(Enumerable.Range(1, page.TotalCount), page.Entries.Select(e => e.Rank));
                Assert.Equal(page.Entries.OrderByDescending(e => e.TotalPoints).Select(e => e.TotalPoints), page.Entries.Select(e => e.TotalPoints));
            }
            while (!done.IsCompleted);
        }, TaskCreationOptions.LongRunning);
        await Task.WhenAll(done, folder, reader);

        await using var sum = database.DataSource.CreateCommand("SELECT sum(points)::int FROM standings WHERE period = 'ALL_TIME' AND user_id = ANY ($1)");
        sum.Parameters.Add(new() { Value = ids });
        Assert.Equal(Writers * AwardsEach * 10, await sum.ExecuteScalarAsync());
        Assert.Empty(await _maintenance.FindDifferencesAsync());
        await _maintenance.FoldAsync();
        Assert.Empty(await _maintenance.FindDifferencesAsync());
    }

    [Fact]
    public async Task An_award_that_meets_a_change_of_its_user_ends_up_on_the_right_board()
    {
        var world = new BoardWorld(database.DataSource, seed: 12);
        await world.AddPeopleAsync(32);
        using var barrier = new Barrier(2 * world.People.Count);
        var tasks = world.People.SelectMany(person => new[]
        {
            Task.Factory.StartNew(() =>
            {
                using var connection = database.DataSource.OpenConnection();
                barrier.SignalAndWait();
                Award(connection, person.Id, $"meet:{person.Id}");
            }, TaskCreationOptions.LongRunning),
            Task.Factory.StartNew(() =>
            {
                using var connection = database.DataSource.OpenConnection();
                barrier.SignalAndWait();
                InSystemContext(connection, "UPDATE users SET profile_visibility = 'PRIVATE', cohort = 'Elsewhere' WHERE id = $1", person.Id);
            }, TaskCreationOptions.LongRunning)
        });
        await Task.WhenAll(tasks);
        Assert.Empty(await _maintenance.FindDifferencesAsync());
    }

    private static void Award(NpgsqlConnection connection, string userId, string eventId) => InSystemContext(connection, """
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time)
        VALUES ($1, 'EXPLORE', 'FORM', 10, 'test', $2, now())
        """, userId, eventId);

    private static void InSystemContext(NpgsqlConnection connection, string sql, params object[] values)
    {
        using var transaction = connection.BeginTransaction();
        SystemContext.EnterAsync(connection).GetAwaiter().GetResult();
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        command.ExecuteNonQuery();
        transaction.Commit();
    }
}
