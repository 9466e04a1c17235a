using Elevate.Api.Tests.Database;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;
using Elevate.Persistence.Seeding;

namespace Elevate.Api.Tests.Seeding;

public sealed class DemoSeedTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DemoSeed _seed = new(database.DataSource);

    [Fact]
    public async Task An_empty_database_becomes_a_programme_and_stays_it()
    {
        Assert.True(await _seed.RunAsync());
        Assert.True(await ScalarAsync<long>("SELECT count(*) FROM users WHERE role = 'PARTICIPANT' AND user_type = 'EDUCATOR' AND user_type_confirmed") >= 24);
        Assert.True(await ScalarAsync<long>("SELECT count(DISTINCT cohort) FROM users") >= 5);
        Assert.True(await ScalarAsync<long>("SELECT count(DISTINCT school) FROM users") >= 6);
        Assert.Equal(4L, await ScalarAsync<long>("SELECT count(DISTINCT status) FROM submissions"));
        Assert.Equal(5L, await ScalarAsync<long>("SELECT count(DISTINCT activity_code) FROM submissions"));
        Assert.Equal("STUDENT", await ScalarAsync<string>("SELECT user_type::text FROM users WHERE handle = 'tono_student'"));
        Assert.Equal(
            "admin=ADMIN,budi_reviewer=REVIEWER,superadmin=SUPERADMIN",
            await ScalarAsync<string>("SELECT string_agg(handle || '=' || role, ',' ORDER BY handle) FROM users WHERE role <> 'PARTICIPANT'"));
        Assert.Equal(0L, await ScalarAsync<long>("SELECT count(*) FROM submissions s JOIN users u ON u.id = s.user_id WHERE u.handle = 'sari_dewi' AND s.created_at > now() - interval '8 days'"));
        Assert.Empty(await new BoardMaintenance(database.DataSource).FindDifferencesAsync());
        Assert.NotNull(await new LeaderboardQueries(database.DataSource).FindPositionAsync("sari_dewi", LeaderboardPeriod.AllTime, 2));

        var before = await FingerprintAsync();
        Assert.False(await _seed.RunAsync());
        Assert.Equal(before, await FingerprintAsync());

        // As after a crash just before the end: the run that follows finds everything done, and changes nothing.
        await ExecuteAsync("ALTER TABLE audit_log DISABLE TRIGGER USER");
        await ExecuteAsync("DELETE FROM audit_log WHERE action = 'DEMO_SEED_COMPLETED'");
        await ExecuteAsync("ALTER TABLE audit_log ENABLE TRIGGER USER");
        Assert.True(await new DemoSeed(database.DataSource).RunAsync());
        Assert.Equal(before, await FingerprintAsync());
    }

    [Fact]
    public async Task A_database_in_use_is_left_alone()
    {
        await using var other = await TestDatabase.CreateAsync();
        await using var dataSource = Elevate.Persistence.ElevateDbContextOptions.CreateDataSource(other.ConnectionString);
        await using (var command = dataSource.CreateCommand("INSERT INTO users (id, handle, name, email) VALUES ('somebody', 'somebody', 'Somebody', 'somebody@example.org')"))
            await command.ExecuteNonQueryAsync();
        Assert.False(await new DemoSeed(dataSource).RunAsync());
        await using var count = dataSource.CreateCommand("SELECT count(*) FROM users");
        Assert.Equal(1L, await count.ExecuteScalarAsync());
    }

    private Task<string> FingerprintAsync() => ScalarAsync<string>("""
        SELECT (SELECT count(*) FROM users) || '/' || (SELECT string_agg(status || ':' || id, ',' ORDER BY id) FROM submissions)
            || '/' || (SELECT count(*) || ':' || sum(delta_points) FROM points_ledger) || '/' || (SELECT count(*) FROM earned_badges)
        """);

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
