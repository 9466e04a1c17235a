using Elevate.Persistence;
using Elevate.Persistence.Verification;
using Npgsql;

namespace Elevate.Api.Tests.Verification;

public sealed class DatabaseVerificationTests(DemoDatabase demo) : IClassFixture<DemoDatabase>
{
    public static IEnumerable<object[]> Damages => Damage.All.Select((damage, number) => new object[] { number, damage.ToString() });

    [Fact]
    public async Task A_sound_database_violates_nothing()
    {
        await using var database = await demo.CopyAsync();
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.ConnectionString);

        var results = await new DatabaseVerification(dataSource).RunAsync();

        Assert.Empty(results.Where(invariant => invariant.Violations > 0).Select(invariant => $"{invariant.Name} {invariant.Examples[0]}"));
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task Damage_is_found(int number, string description)
    {
        Assert.NotEmpty(description);
        var damage = Damage.All[number];
        await using var database = await demo.CopyAsync();
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.ConnectionString);
        await DoAsync(dataSource, damage.Sql);

        var violated = (await new DatabaseVerification(dataSource).RunAsync()).Where(invariant => invariant.Violations > 0).ToList();

        Assert.Equal(damage.Violated.Order(), violated.Select(invariant => invariant.Name).Order());
        Assert.Equal(damage.Count, violated.Single(invariant => invariant.Name == damage.Violated[0]).Violations);
        Assert.All(violated, invariant => Assert.Equal(Math.Min(10, invariant.Violations), invariant.Examples.Count));
    }

    [Fact]
    public void Nothing_is_demanded_that_no_damage_violates() =>
        Assert.Equal(Invariant.All.Select(invariant => invariant.Name), Damage.All.Select(damage => damage.Violated[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task What_was_written_since_a_refresh_is_no_difference()
    {
        await using var database = await demo.CopyAsync();
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.ConnectionString);
        await DoAsync(dataSource, """
            SELECT act_as('system');
            INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_event_id, event_time, created_at)
            VALUES ('demo-sari_dewi', 'AMPLIFY', 'FORM', 5, 'today', now(), now()), ('demo-sari_dewi', 'EXPLORE', 'FORM', 5, 'imported', now(), now() - interval '20 days');
            UPDATE users SET profile_visibility = 'PRIVATE' WHERE id = 'demo-ayu_lestari'
            """);

        var results = await new DatabaseVerification(dataSource).RunAsync();

        Assert.Empty(results.Where(invariant => invariant.Violations > 0).Select(invariant => $"{invariant.Name} {invariant.Examples[0]}"));
    }

    private static async Task DoAsync(NpgsqlDataSource dataSource, string sql)
    {
        await using var command = dataSource.CreateCommand(sql);
        try
        {
            await command.ExecuteNonQueryAsync();
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // How an index is left behind that is not valid.
            Assert.StartsWith("CREATE UNIQUE INDEX CONCURRENTLY", sql, StringComparison.Ordinal);
        }
    }
}
