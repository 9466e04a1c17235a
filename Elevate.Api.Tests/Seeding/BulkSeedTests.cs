using Elevate.Api.Tests.Database;
using Elevate.Persistence;
using Elevate.Persistence.Schema.Drift;
using Elevate.Persistence.Seeding;
using Elevate.Persistence.Verification;
using Npgsql;

namespace Elevate.Api.Tests.Seeding;

public sealed class BulkSeedTests : IAsyncLifetime
{
    private const long Count = 400;

    // What a load must leave as it was: triggers with their states, constraints, indexes.
    private const string Schema = """
        SELECT string_agg(line, E'\n' ORDER BY line) FROM (
            SELECT concat('trigger ', tgrelid::regclass, tgname, tgenabled) AS line FROM pg_trigger WHERE NOT tgisinternal
            UNION ALL SELECT concat('constraint ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
            UNION ALL SELECT concat('index ', pg_get_indexdef(indexrelid), indisclustered) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace) schema
        """;

    private const string Rows = """
        SELECT md5(concat((SELECT string_agg(l::text, '|' ORDER BY id) FROM points_ledger l), (SELECT string_agg(s::text, '|' ORDER BY id) FROM submissions s),
            (SELECT string_agg(e::text, '|' ORDER BY id) FROM earned_badges e), (SELECT string_agg(concat(id, handle, ref_code, referred_by_user_id, school), '|' ORDER BY id) FROM users)))
        """;

    private TestDatabase _database = null!;
    private NpgsqlDataSource _dataSource = null!;

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _dataSource = Open(_database);
    }

    public async Task DisposeAsync()
    {
        await _dataSource.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Whatever_is_there_already_every_invariant_holds()
    {
        var schema = await ScalarAsync<string>(Schema);
        await new DemoSeed(_dataSource).RunAsync();
        var demo = await ScalarAsync<long>("SELECT count(*) FROM points_ledger");

        var first = await new BulkSeed(_database.ConnectionString).RunAsync(Count);
        var second = await new BulkSeed(_database.ConnectionString).RunAsync(50);

        Assert.Equal(schema, await ScalarAsync<string>(Schema));
        Assert.Empty((await new DriftFinder(_database.ConnectionString).FindAsync()).Differences);
        Assert.Empty(await ViolationsAsync());
        Assert.Equal(Count + 50, await ScalarAsync<long>("SELECT count(*) FROM users WHERE id ~ '^bulk-[0-9]'"));
        Assert.Equal(demo + first.LedgerEntries + second.LedgerEntries, await ScalarAsync<long>("SELECT count(*) FROM points_ledger"));
        Assert.InRange((double)first.LedgerEntries / Count, 17, 22);
        Assert.InRange((double)await ScalarAsync<long>("SELECT count(*) FROM submissions WHERE user_id LIKE 'bulk-%'") / (Count + 50), 4.5, 5);
        Assert.Equal(4L, await ScalarAsync<long>("SELECT count(DISTINCT status) FROM submissions WHERE user_id LIKE 'bulk-%'"));
        Assert.Equal(5L, await ScalarAsync<long>("SELECT count(DISTINCT activity_code) FROM submissions WHERE user_id LIKE 'bulk-%'"));
        Assert.True(await ScalarAsync<long>("SELECT count(*) FROM referral_events") > 50);
        Assert.Equal(0L, await ScalarAsync<long>("""
            SELECT count(*) FROM (
                SELECT submission_id, sum(delta_points) AS points, max(base_points(s.activity_code, payload)) AS base
                FROM points_ledger l JOIN submissions s ON s.id = submission_id AND status = 'APPROVED' AND s.user_id LIKE 'bulk-%' GROUP BY submission_id) paid
            WHERE abs(points - base) > ceil(base * 0.2)
            """));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_participants()
    {
        await using var other = await TestDatabase.CreateAsync();
        await using var otherSource = Open(other);
        await new BulkSeed(_database.ConnectionString).RunAsync(100, seed: 7);
        await new BulkSeed(other.ConnectionString).RunAsync(100, seed: 7);
        Assert.Equal(await ScalarAsync<string>(Rows), await ScalarAsync<string>(Rows, otherSource));

        await using var third = await TestDatabase.CreateAsync();
        await using var thirdSource = Open(third);
        await new BulkSeed(third.ConnectionString).RunAsync(100, seed: 8);
        Assert.NotEqual(await ScalarAsync<string>(Rows), await ScalarAsync<string>(Rows, thirdSource));
    }

    [Fact]
    public async Task A_load_that_is_given_up_leaves_nothing_behind()
    {
        var schema = await ScalarAsync<string>(Schema);
        using var stop = new CancellationTokenSource();
        var progress = new ImmediateProgress(work =>
        {
            if (work is { Stage: "Copying participants", Done: > 0 }) stop.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new BulkSeed(_database.ConnectionString).RunAsync(Count, progress: progress, cancellationToken: stop.Token));

        Assert.Equal(schema, await ScalarAsync<string>(Schema));
        Assert.Equal(0L, await ScalarAsync<long>("SELECT count(*) FROM users"));
        await new BulkSeed(_database.ConnectionString).RunAsync(20);
        Assert.Empty(await ViolationsAsync());
    }

    [Fact]
    public async Task A_stage_pays_as_often_as_it_may()
    {
        await using (var command = _dataSource.CreateCommand("SELECT act_as('system'); UPDATE activities SET max_awards_per_user = 1")) await command.ExecuteNonQueryAsync();

        await new BulkSeed(_database.ConnectionString).RunAsync(100);

        Assert.Empty(await ViolationsAsync());
        Assert.Equal(0L, await ScalarAsync<long>("SELECT count(*) FROM (SELECT DISTINCT user_id, activity_code FROM points_ledger) paid WHERE awards_of(user_id, activity_code) > 1"));
    }

    [Fact]
    public async Task Beside_others_it_refuses()
    {
        await using var somebody = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_database.ConnectionString) { ApplicationName = "a running app", Pooling = false }.ConnectionString);
        await somebody.OpenAsync();

        var refusal = await Assert.ThrowsAsync<OperatorException>(() => new BulkSeed(_database.ConnectionString).RunAsync(1));

        Assert.Contains("a running app", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await ScalarAsync<long>("SELECT count(*) FROM users"));
    }

    private static NpgsqlDataSource Open(TestDatabase database) => ElevateDbContextOptions.CreateDataSource(database.ConnectionString + ";Pooling=false");

    private async Task<IEnumerable<string>> ViolationsAsync() => (await new DatabaseVerification(_dataSource).RunAsync())
        .Where(invariant => invariant.Violations > 0).Select(invariant => $"{invariant.Name} {invariant.Violations} {invariant.Examples[0]}");

    private async Task<T> ScalarAsync<T>(string sql, NpgsqlDataSource? dataSource = null)
    {
        await using var command = (dataSource ?? _dataSource).CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private sealed class ImmediateProgress(Action<WorkProgress> report) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => report(value);
    }
}
