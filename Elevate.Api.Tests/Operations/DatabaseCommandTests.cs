using System.Text.Json.Nodes;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Npgsql;

namespace Elevate.Api.Tests.Operations;

/// <summary>The commands as an operator types them.</summary>
public sealed class DatabaseCommandTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateEmptyAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task From_nothing_to_the_current_schema_and_back_to_sound_boards()
    {
        var before = await RunAsync("status", "--json");
        Assert.Equal(1, before.ExitCode);
        var pending = JsonNode.Parse(before.Output)!["pending"]!.AsArray().Select(name => (string)name!).ToList();
        Assert.EndsWith("_Tables", pending[0], StringComparison.Ordinal);

        var migrated = await RunAsync("migrate");
        Assert.True(migrated.ExitCode == 0, migrated.Errors);
        Assert.Equal([.. pending.Select(name => $"applied {name}"), $"{pending.Count} applied."], Lines(migrated).Select(line => line.Split(" in ")[0]));
        var status = await RunAsync("status");
        Assert.Equal(0, status.ExitCode);
        Assert.Equal([.. pending.Select(name => $"applied  {name}"), "drift    no"], Lines(status));
        Assert.Equal("""{"applied":[]}""", JsonNode.Parse((await RunAsync("migrate", "--json")).Output)!.ToJsonString());

        await using var dataSource = NpgsqlDataSource.Create(_database.ConnectionString);
        await using (var command = dataSource.CreateCommand("SELECT act_as('system'); INSERT INTO users (id, handle, name, email, user_type) VALUES ('a', 'ayu', 'Ayu', 'ayu@example.org', 'EDUCATOR')"))
            await command.ExecuteNonQueryAsync();
        await using (var command = dataSource.CreateCommand("INSERT INTO standings (user_id, period, points, reached_at, is_visible, cohort, school) VALUES ('a', 'ALL_TIME', 5, now(), true, '', '')"))
            await command.ExecuteNonQueryAsync();
        var wrong = await RunAsync("verify");
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains("standing a ALL_TIME", wrong.Output, StringComparison.Ordinal);

        Assert.Equal((0, "0 standings.\n"), Result(await RunAsync("rebuild-standings")));
        var sound = JsonNode.Parse((await RunAsync("verify", "--json")).Output)!;
        Assert.True((bool)sound["sound"]!, sound.ToJsonString());
        var refreshed = await RunAsync("refresh");
        Assert.Equal((0, 9), (refreshed.ExitCode, Lines(refreshed).Count(line => line.StartsWith("Refreshed", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_script_skips_what_is_there()
    {
        var script = (await RunAsync("script")).Output;
        await using (var half = NpgsqlDataSource.Create(_database.ConnectionString))
        await using (var check = half.CreateCommand("SELECT to_regclass('users') IS NULL"))
            Assert.True((bool)(await check.ExecuteScalarAsync())!);

        Assert.Equal((0, ""), await PsqlAsync((await RunAsync("script", "--to", "Rules")).Output));
        Assert.Equal((0, ""), await PsqlAsync(script));
        Assert.Equal((0, ""), await PsqlAsync(script));

        Assert.Equal(0, (await RunAsync("status")).ExitCode);
    }

    [Theory]
    [InlineData("db resolve failed: There is nothing to resolve about 'Rules'.", "resolve", "--rolled-back", "Rules")]
    [InlineData("Say one of --applied and --rolled-back", "resolve")]
    [InlineData("db script failed: There is no migration 'Nonsense'.", "script", "--to", "Nonsense")]
    public async Task What_makes_no_sense_is_said_in_a_sentence(string error, params string[] arguments)
    {
        var result = await RunAsync(arguments);

        Assert.NotEqual(0, result.ExitCode);
        Assert.StartsWith(error, result.Errors, StringComparison.Ordinal);
    }

    private static (int, string) Result(AppResult result) => (result.ExitCode, result.Output);

    private static string[] Lines(AppResult result) => result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private Task<AppResult> RunAsync(params string[] arguments)
    {
        var start = AppProgram.Start(Path.GetTempPath(), ["db", .. arguments]);
        start.Environment["ConnectionStrings__Elevate"] = _database.ConnectionString;
        return AppProgram.RunAsync(start);
    }

    private Task<(int, string)> PsqlAsync(string script) => Psql.RunAsync(_database.ConnectionString, script);
}
