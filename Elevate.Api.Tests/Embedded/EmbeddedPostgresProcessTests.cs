using System.Diagnostics;
using System.Globalization;
using Elevate.Persistence.Embedded;

namespace Elevate.Api.Tests.Embedded;

/// <summary>What happens when processes end, by their own will or not.</summary>
public sealed class EmbeddedPostgresProcessTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_kill_9_of_the_app_no_server_is_left_and_nothing_is_lost()
    {
        await using var app = await HolderProcess.StartAsync(_folder.Root);
        await ServerFolder.QueryAsync(app.ConnectionString, "CREATE TABLE kept AS SELECT 'there' AS value");

        await app.KillAsync();
        await ServerFolder.AssertGoneAsync(app.ServerProcessId);

        await using var server = await _folder.StartAsync();
        Assert.False(server.IsReused);
        Assert.Equal("there", await ServerFolder.QueryAsync(server.ConnectionString, "SELECT value FROM kept"));
    }

    [Fact]
    public async Task A_second_app_keeps_the_server_when_the_first_is_killed()
    {
        await using var first = await HolderProcess.StartAsync(_folder.Root);
        var second = await _folder.StartAsync();
        Assert.True(second.IsReused);

        await first.KillAsync();

        Assert.Equal(1, await ServerFolder.QueryAsync(second.ConnectionString, "SELECT 1"));
        await second.DisposeAsync();
        await ServerFolder.AssertGoneAsync(second.ProcessId);
    }

    [Fact]
    public async Task A_second_app_keeps_the_server_when_the_first_ends()
    {
        await using var first = await HolderProcess.StartAsync(_folder.Root);
        await using var second = await HolderProcess.StartAsync(_folder.Root);
        Assert.True(second.IsReused);

        await first.CloseAsync();
        Assert.Equal(1, await ServerFolder.QueryAsync(second.ConnectionString, "SELECT 1"));

        await second.CloseAsync();
        await ServerFolder.AssertGoneAsync(second.ServerProcessId);
    }

    [Fact]
    public async Task The_server_stops_when_its_watcher_is_killed()
    {
        if (!WatchedServer.IsPossible) return;
        await using var server = await _folder.StartAsync();
        var status = await File.ReadAllTextAsync($"/proc/{server.ProcessId}/stat");
        var parent = int.Parse(status[(status.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);

        using var watcher = Process.GetProcessById(parent);
        watcher.Kill();

        await ServerFolder.AssertGoneAsync(server.ProcessId);
    }

    [Fact]
    public async Task A_server_that_was_started_by_hand_is_used_and_left_running()
    {
        var account = ServerAccount.Find();
        await (await _folder.StartAsync()).DisposeAsync();
        var installation = await BinaryLocator.FindAsync(_folder.Options, account, new HashSet<int>(), CancellationToken.None);
        var folder = await DataFolder.OpenAsync(_folder.Root, installation.Major, account, CancellationToken.None);
        var byHand = new ControlledServer(folder, installation, account);
        Assert.True(await byHand.StartAsync(_folder.Options, FreePort.Choose(_folder.Options, folder, again: true), CancellationToken.None));

        var server = await _folder.StartAsync();
        Assert.True(server.IsReused);
        await server.DisposeAsync();

        Assert.True(ServerProcess.IsAlive(server.ProcessId));
        await byHand.ReleaseAsync(temporary: false);
        await ServerFolder.AssertGoneAsync(server.ProcessId);
    }
}
