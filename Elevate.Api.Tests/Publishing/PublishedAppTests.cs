using System.Diagnostics;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Embedded;
using Elevate.Api.Tests.Hosting;

namespace Elevate.Api.Tests.Publishing;

/// <summary>The published app in an empty folder: no home, no variables, nothing writable but that folder.</summary>
public sealed class PublishedAppTests : IAsyncLifetime
{
    private const string Board = "{ leaderboard(first: 1) { totalCount } }";

    private readonly string _folder = PublishedApp.NewFolder();
    private PublishedApp _app = null!;
    private TestDatabase _database = null!;

    public async Task InitializeAsync()
    {
        _app = await PublishedApp.SharedAsync();
        _database = await TestDatabase.CreateEmptyAsync();
    }

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task It_runs_on_a_server_of_its_own_with_its_data_in_the_folder_it_was_started_in()
    {
        await using (var app = await AppProcess.StartAsync(Development(_app.Start(_folder))))
        {
            Assert.Contains("Seeded the demo programme.", app.Announcement);
            Assert.Equal(26, (int?)(await app.QueryAsync(Board))["leaderboard"]!["totalCount"]);
            var token = await AppProgram.RunAsync(Development(_app.StartWithDotnet(_folder, "token", "--user", "sari_dewi")));
            Assert.Equal("sari_dewi", (string?)(await app.QueryAsync("{ me { handle } }", token.Output.TrimEnd()))["me"]!["handle"]);

            var status = await AppProgram.RunAsync(_app.StartWithDotnet(_folder, "db", "status"));
            Assert.Equal((0, ""), (status.ExitCode, status.Errors));
            Assert.Contains("_Tables", status.Output);

            var server = AppProcess.ServerOf(Path.Combine(_folder, ".elevate"));
            var end = await app.StopAsync();
            Assert.Equal((0, "", ""), (end.ExitCode, end.Output, end.Errors));
            await ServerFolder.AssertGoneAsync(server);
        }
        Assert.Equal([".elevate"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task In_production_it_migrates_a_named_database_and_writes_no_file()
    {
        await using var app = await AppProcess.StartAsync(Production(_app.Start(_folder)));
        Assert.Contains("(Production)", app.Announcement);
        Assert.DoesNotContain("Seeded", app.Announcement);
        Assert.Equal(0, (int?)(await app.QueryAsync(Board))["leaderboard"]!["totalCount"]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task Told_not_to_migrate_it_waits_for_db_migrate()
    {
        var early = await AppProgram.RunAsync(LeavingMigrations(_app.Start(_folder)));
        Assert.Equal((1, ""), (early.ExitCode, early.Output));
        Assert.Matches("^Elevate did not start: The database lacks .*_Tables, .* and Database:MigrateOnStart is false\\..* db migrate.*\n$", early.Errors);

        Assert.Equal(0, (await AppProgram.RunAsync(Production(_app.Start(_folder, "db", "migrate")))).ExitCode);

        await using var app = await AppProcess.StartAsync(LeavingMigrations(_app.Start(_folder)));
        Assert.NotNull((await app.QueryAsync(Board))["leaderboard"]);

        ProcessStartInfo LeavingMigrations(ProcessStartInfo start)
        {
            start.Environment["Database__MigrateOnStart"] = "false";
            return Production(start);
        }
    }

    [Theory]
    [InlineData("Database__MigrateOnStart", "perhaps", "Database:MigrateOnStart is true or false.")]
    [InlineData("Organisation__TimeZone", "Europe/Atlantis", "Organisation:TimeZone names a time zone that this machine does not know.")]
    [InlineData("TZDIR", "/nowhere", "a machine that knows none at all lacks the package tzdata.")]
    public async Task What_keeps_it_from_starting_is_said_in_a_sentence(string variable, string value, string sentence)
    {
        var start = Production(_app.Start(_folder));
        start.Environment[variable] = value;
        var end = await AppProgram.RunAsync(start);
        Assert.Equal((1, ""), (end.ExitCode, end.Output));
        Assert.StartsWith("Elevate did not start: ", end.Errors);
        Assert.Contains(sentence, end.Errors);
        Assert.DoesNotContain("   at ", end.Errors);
    }

    private static ProcessStartInfo Development(ProcessStartInfo start)
    {
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return start;
    }

    private ProcessStartInfo Production(ProcessStartInfo start)
    {
        start.Environment["DATABASE_URL"] = _database.ConnectionString;
        start.Environment["Authentication__Authority"] = "https://identity.example.org";
        start.Environment["Authentication__Audience"] = "elevate";
        return start;
    }
}
