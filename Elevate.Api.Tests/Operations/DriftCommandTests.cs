using System.Text.Json.Nodes;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Npgsql;

namespace Elevate.Api.Tests.Operations;

/// <summary>The commands as an operator types them.</summary>
public sealed class DriftCommandTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task What_drift_prints_undoes_it()
    {
        Assert.Equal((0, "-- The database is what its migrations build.\n"), Result(await RunAsync("drift")));
        Assert.Equal((0, ""), await Psql.RunAsync(_database.ConnectionString, "DROP TRIGGER lock_superadmins ON users; ALTER TABLE users ADD COLUMN nickname text;"));

        var json = await RunAsync("drift", "--json");
        Assert.Equal(1, json.ExitCode);
        var drift = JsonNode.Parse(json.Output)!;
        Assert.True((bool)drift["drift"]!);
        Assert.Equal(
            ["Unexpected Column users.nickname", "Missing Trigger users.lock_superadmins"],
            drift["differences"]!.AsArray().Select(difference => $"{difference!["change"]} {difference["kind"]} {difference["name"]}"));
        Assert.Equal("text", (string?)drift["differences"]![0]!["found"]!["type"]);
        var status = await RunAsync("status");
        Assert.Equal((0, "drift    yes: 2 differences, see db drift"), (status.ExitCode, status.Output.TrimEnd().Split('\n')[^1]));
        Assert.True((bool)JsonNode.Parse((await RunAsync("status", "--json")).Output)!["drift"]!);
        Assert.EndsWith("drift    unknown: not looked for\n", (await RunAsync("status", "--no-drift")).Output, StringComparison.Ordinal);

        var printed = await RunAsync("drift");
        Assert.Equal(1, printed.ExitCode);
        Assert.StartsWith("-- unexpected  column users.nickname\n-- missing     trigger users.lock_superadmins\n", printed.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), await Psql.RunAsync(_database.ConnectionString, printed.Output));
        var left = await RunAsync("drift");
        Assert.Equal((1, """
            -- unexpected  column users.nickname

            -- No migration makes the column users.nickname. To drop it would destroy its values:
            -- ALTER TABLE users DROP COLUMN nickname;

            """), Result(left));
    }

    [Fact]
    public async Task Push_makes_the_database_what_the_model_says_in_Development_only()
    {
        Assert.Equal((0, ""), await Psql.RunAsync(_database.ConnectionString, "DROP INDEX users_email_key; CREATE TABLE extra (id int);"));

        var production = AppProgram.Start(Path.GetTempPath(), "db", "push");
        production.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        production.Environment["ConnectionStrings__Elevate"] = _database.ConnectionString;
        var refusal = await AppProgram.RunAsync(production);
        Assert.Equal((1, "db push failed: It is for Development only; elsewhere a migration changes the schema (db new, db migrate).\n"), (refusal.ExitCode, refusal.Errors));
        var careful = await RunAsync("push");
        Assert.Equal(1, careful.ExitCode);
        Assert.Contains("DROP TABLE extra", careful.Errors, StringComparison.Ordinal);

        Assert.Equal((0, "put right: unexpected  table extra\nput right: missing     index users_email_key\n"), Result(await RunAsync("push", "--accept-data-loss")));
        Assert.Equal((0, "The database is what the model says.\n"), Result(await RunAsync("push")));
    }

    [Fact]
    public async Task Without_a_scratch_database_the_status_says_why_drift_is_unknown()
    {
        var role = $"driftless_{Guid.NewGuid():n}";
        Assert.Equal((0, ""), await Psql.RunAsync(_database.ConnectionString, $"CREATE ROLE {role} LOGIN PASSWORD 'secret'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role};"));
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Username = role, Password = "secret" };

            var status = await RunOnAsync(settings.ConnectionString, "status");
            Assert.Equal(0, status.ExitCode);
            Assert.Contains($"drift    unknown: The role {role} may not make a database on this server", status.Output, StringComparison.Ordinal);
            var drift = await RunOnAsync(settings.ConnectionString, "drift");
            Assert.Equal(1, drift.ExitCode);
            Assert.StartsWith($"db drift failed: The role {role} may not", drift.Errors, StringComparison.Ordinal);

            var elsewhere = await RunOnAsync(settings.ConnectionString, "drift", "--scratch", _database.ConnectionString);
            Assert.Equal(1, elsewhere.ExitCode);
            Assert.StartsWith("-- unexpected  grant SELECT ON TABLE", elsewhere.Output, StringComparison.Ordinal);
        }
        finally
        {
            await Psql.RunAsync(_database.ConnectionString, $"DROP OWNED BY {role}; DROP ROLE {role};");
        }
    }

    private static (int, string) Result(AppResult result) => (result.ExitCode, result.Output);

    private Task<AppResult> RunAsync(params string[] arguments) => RunOnAsync(_database.ConnectionString, arguments);

    private static Task<AppResult> RunOnAsync(string connectionString, params string[] arguments)
    {
        var start = AppProgram.Start(Path.GetTempPath(), ["db", .. arguments]);
        start.Environment["ConnectionStrings__Elevate"] = connectionString;
        return AppProgram.RunAsync(start);
    }
}
