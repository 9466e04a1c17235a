using Elevate.Persistence.Embedded;

namespace Elevate.Api.Tests.Embedded;

/// <summary>As root the server runs under another account; a normal user runs it as it is. Under root both are tried, otherwise what can be.</summary>
public sealed class EmbeddedPostgresAccountTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_server_never_runs_as_root()
    {
        if (!OperatingSystem.IsLinux()) return;
        await using var server = await _folder.StartAsync();
        var user = (await File.ReadAllLinesAsync($"/proc/{server.ProcessId}/status")).Single(line => line.StartsWith("Uid:", StringComparison.Ordinal));

        Assert.DoesNotContain("0", user.Split('\t', StringSplitOptions.RemoveEmptyEntries)[1..]);
    }

    [Fact]
    public async Task A_normal_user_has_a_server()
    {
        var account = NormalUser();
        account?.Own(Path.GetDirectoryName(_folder.Root)!);
        using var program = ReachableProgram.For(account);

        await using var app = await HolderProcess.StartAsync(_folder.Root, account, program.Assembly);
        Assert.Equal(1, await ServerFolder.QueryAsync(app.ConnectionString, "SELECT 1"));
        await app.CloseAsync();
        await ServerFolder.AssertGoneAsync(app.ServerProcessId);
    }

    [Fact]
    public async Task Root_runs_the_data_of_a_normal_user_as_that_user()
    {
        var account = NormalUser();
        account?.Own(Path.GetDirectoryName(_folder.Root)!);
        using var program = ReachableProgram.For(account);
        await using (var app = await HolderProcess.StartAsync(_folder.Root, account, program.Assembly))
        {
            await ServerFolder.QueryAsync(app.ConnectionString, "CREATE TABLE kept AS SELECT 'there' AS value");
            await app.CloseAsync();
        }

        await using var server = await _folder.StartAsync();

        Assert.Equal("there", await ServerFolder.QueryAsync(server.ConnectionString, "SELECT value FROM kept"));
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_named()
    {
        var account = NormalUser();
        var closed = Directory.CreateDirectory(Path.GetDirectoryName(_folder.Root)!);
        if (!OperatingSystem.IsWindows()) closed.UnixFileMode = (UnixFileMode)Convert.ToInt32("555", 8);
        using var program = ReachableProgram.For(account);

        await using var app = await HolderProcess.StartAsync(_folder.Root, account, program.Assembly);

        Assert.StartsWith($"{EmbeddedPostgresFailure.NotWritable} {_folder.Root}", app.Answer);
        Assert.Contains("Ways out:", app.Answer);
    }

    [Fact]
    public async Task Root_works_in_a_folder_that_is_closed_to_others()
    {
        if (OperatingSystem.IsWindows() || NormalUser() is null) return;
        var home = Path.GetDirectoryName(_folder.Root)!;
        File.SetUnixFileMode(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var options = _folder.Options with { DataRoot = Path.Combine(home, "project", ".elevate"), Temporary = true };
        await using var server = await EmbeddedPostgres.StartAsync(options);

        Assert.Equal(1, await ServerFolder.QueryAsync(server.ConnectionString, "SELECT 1"));
        Assert.StartsWith("/var/lib/elevate/project-", server.DataFolder);
        await server.DisposeAsync();
        Assert.False(Directory.Exists(server.DataFolder));
    }

    /// <summary>Null where the tests run as one.</summary>
    private static ServerAccount? NormalUser() => ServerAccount.Find() is null ? null : new ServerAccount("nobody", 65534, 65534);
}
