using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Elevate.Api.Tests.Embedded;

namespace Elevate.Api.Tests.Hosting;

/// <summary>The app from its first start to its last, as a process of its own in a folder that was empty.</summary>
public sealed class StartUpTests : IDisposable
{
    private const string Sari = """{ leaderboardPosition(handle: "sari_dewi") { boardSize entry { rank totalPoints } } }""";

    private const string Present = """
        mutation {
          createSubmission(input: { evidence: { present: { linkedinUrl: "https://www.linkedin.com/posts/start-up", caption: "What my class found out about sources" } } }) {
            submission { id status }
            errors { __typename }
          }
        }
        """;

    private const string Submission = "query($id: UUID!) { submission(id: $id) { status author { handle } } }";

    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_start_makes_everything_and_the_second_keeps_it()
    {
        string seeded, id, token;
        await using (var first = await AppProcess.StartAsync(_folder.Root))
        {
            Assert.Contains("Seeded the demo programme.", first.Announcement);
            Assert.Contains($"Elevate listens on {first.Address.OriginalString}", first.Announcement);
            Assert.Matches($@"database +PostgreSQL \d+\.\d+ .*{_folder.Root}/postgres-\d+/data", first.Announcement);
            Assert.Matches(@"engine +Hot Chocolate.* 15\.1", first.Announcement);

            token = await AppProgram.TokenAsync(_folder.Root, "sari_dewi");
            id = (string)(await first.QueryAsync(Present, token))["createSubmission"]!["submission"]!["id"]!;
            seeded = (await first.QueryAsync(Sari)).ToJsonString();

            var server = AppProcess.ServerOf(_folder.Root);
            var end = await first.StopAsync();
            Assert.Equal((0, "", ""), (end.ExitCode, end.Output, end.Errors));
            await ServerFolder.AssertGoneAsync(server);
        }

        await using var second = await AppProcess.StartAsync(_folder.Root);
        Assert.DoesNotContain("Seeded", second.Announcement);
        Assert.Equal(seeded, (await second.QueryAsync(Sari)).ToJsonString());
        Assert.Equal("PENDING", (string?)(await second.QueryAsync(Submission, token, new { id }))["submission"]!["status"]);
    }

    [Fact]
    public async Task After_kill_9_no_server_is_left_and_nothing_that_was_answered_is_lost()
    {
        string id, token;
        await using (var first = await AppProcess.StartAsync(_folder.Root))
        {
            token = await AppProgram.TokenAsync(_folder.Root, "sari_dewi");
            id = (string)(await first.QueryAsync(Present, token))["createSubmission"]!["submission"]!["id"]!;
            var server = AppProcess.ServerOf(_folder.Root);
            await first.KillAsync();
            await ServerFolder.AssertGoneAsync(server);
        }

        await using var second = await AppProcess.StartAsync(_folder.Root);
        Assert.Equal("sari_dewi", (string?)(await second.QueryAsync(Submission, token, new { id }))["submission"]!["author"]!["handle"]);
    }

    [Fact]
    public async Task Two_apps_share_a_folder_and_the_second_outlives_the_first()
    {
        await using var first = await AppProcess.StartAsync(_folder.Root);
        await using var second = await AppProcess.StartAsync(_folder.Root);
        Assert.NotEqual(first.Address, second.Address);
        var token = await AppProgram.TokenAsync(_folder.Root, "sari_dewi");
        var id = (string)(await first.QueryAsync(Present, token))["createSubmission"]!["submission"]!["id"]!;

        await first.KillAsync();

        Assert.Equal("PENDING", (string?)(await second.QueryAsync(Submission, token, new { id }))["submission"]!["status"]);
        var server = AppProcess.ServerOf(_folder.Root);
        await second.StopAsync();
        await ServerFolder.AssertGoneAsync(server);
    }

    [Fact]
    public async Task Two_apps_that_start_at_once_migrate_and_seed_once()
    {
        var apps = await Task.WhenAll(AppProcess.StartAsync(_folder.Root), AppProcess.StartAsync(_folder.Root));
        await using var first = apps[0];
        await using var second = apps[1];
        Assert.Single(apps, app => app.Announcement.Contains("Seeded", StringComparison.Ordinal));
        Assert.Equal((await first.QueryAsync(Sari)).ToJsonString(), (await second.QueryAsync(Sari)).ToJsonString());
    }

    [Fact]
    public async Task Dotnet_run_listens_where_the_environment_says()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = AppProgram.StartWithDotnetRun(_folder.Root);
        start.Environment["ASPNETCORE_URLS"] = address;
        await using var app = await AppProcess.StartAsync(start);
        Assert.Equal(new Uri(address), app.Address);
        Assert.Contains("(Development)", app.Announcement);
        Assert.NotNull((await app.QueryAsync(Sari))["leaderboardPosition"]);
    }

    [Fact]
    public async Task A_taken_address_is_said_in_a_sentence_and_leaves_no_server()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var start = AppProgram.Start(_folder.Root);
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}";
        var end = await AppProgram.RunAsync(start);
        Assert.Equal(1, end.ExitCode);
        Assert.Matches("^Elevate did not start: .*address already in use.*\n$", end.Errors);
        Assert.Equal("Seeded the demo programme.\n", end.Output);
        Assert.Empty(Directory.EnumerateFiles(_folder.Root, "postmaster.pid", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Production_does_not_start_without_an_identity_provider()
    {
        var start = AppProgram.Start(_folder.Root);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var end = await AppProgram.RunAsync(start);
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("Authentication:Authority", end.Errors);
        Assert.DoesNotContain("   at ", end.Errors);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
