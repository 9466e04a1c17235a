using Elevate.Persistence.Embedded;

namespace Elevate.Api.Tests.Embedded;

public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Starts_a_durable_server_that_only_this_machine_and_the_password_reach()
    {
        await using var server = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { DataRoot = _folder.Root });

        const string Settings = "fsync,synchronous_commit,full_page_writes,listen_addresses,TimeZone,server_encoding,password_encryption,is_superuser";
        var values = await ServerFolder.QueryAsync(
            server.ConnectionString, $"SELECT string_agg(current_setting(name), ',' ORDER BY place) FROM regexp_split_to_table('{Settings}', ',') WITH ORDINALITY AS s(name, place)");

        Assert.Equal("on,on,on,127.0.0.1,UTC,UTF8,scram-sha-256,off", values);
        Assert.False(server.IsReused);
        Assert.True(server.ServerVersion.Major >= 14);
        Assert.Contains(server.DataFolder, server.Describe());
    }

    [Fact]
    public async Task Tells_the_password_to_nobody_but_its_file()
    {
        await using var server = await _folder.StartAsync();
        var password = new Npgsql.NpgsqlConnectionStringBuilder(server.ConnectionString).Password!;
        var file = Path.Combine(Path.GetDirectoryName(server.DataFolder)!, "pgpass");

        Assert.Contains(password, await File.ReadAllTextAsync(file));
        Assert.Contains(file, server.PsqlCommand);
        Assert.DoesNotContain(password, server.Describe() + server.PsqlCommand);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Stops_with_its_owner_and_keeps_data_and_port()
    {
        var first = await _folder.StartAsync();
        await ServerFolder.QueryAsync(first.ConnectionString, "CREATE TABLE kept AS SELECT 'there' AS value");
        await first.DisposeAsync();
        Assert.False(ServerProcess.IsAlive(first.ProcessId));

        await using var second = await _folder.StartAsync();

        Assert.Equal("there", await ServerFolder.QueryAsync(second.ConnectionString, "SELECT value FROM kept"));
        Assert.Equal(first.Port, second.Port);
        Assert.False(second.IsReused);
    }

    [Fact]
    public async Task Ends_with_the_last_of_several_users_whichever_started_it()
    {
        var first = await _folder.StartAsync();
        var second = await _folder.StartAsync();
        Assert.True(second.IsReused);
        Assert.Equal(first.ProcessId, second.ProcessId);

        await first.DisposeAsync();
        Assert.Equal(1, await ServerFolder.QueryAsync(second.ConnectionString, "SELECT 1"));

        await second.DisposeAsync();
        await ServerFolder.AssertGoneAsync(second.ProcessId);
    }

    [Fact]
    public async Task Starts_once_when_many_start_at_once()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _folder.StartAsync()));

        Assert.Single(servers, server => !server.IsReused);
        Assert.Single(servers.Select(server => server.ProcessId).Distinct());
        foreach (var server in servers) await server.DisposeAsync();
        await ServerFolder.AssertGoneAsync(servers[0].ProcessId);
    }

    [Fact]
    public async Task Stopping_and_starting_at_once_leaves_a_server_that_answers()
    {
        var server = await _folder.StartAsync();
        for (var round = 0; round < 3; round++)
        {
            var stopped = server.DisposeAsync().AsTask();
            server = await _folder.StartAsync();
            await stopped;
            Assert.Equal(round, await ServerFolder.QueryAsync(server.ConnectionString, $"SELECT {round}"));
        }

        await server.DisposeAsync();
        await ServerFolder.AssertGoneAsync(server.ProcessId);
    }

    [Fact]
    public async Task A_temporary_server_leaves_nothing()
    {
        var root = ServerFolder.NewFolder();
        var server = await EmbeddedPostgres.StartAsync(_folder.Options with { DataRoot = root, Temporary = true });

        await server.DisposeAsync();

        Assert.False(Directory.Exists(root));
    }

    [Fact]
    public async Task Works_without_a_watcher_too()
    {
        var options = _folder.Options with { WithoutWatcher = true };
        var first = await EmbeddedPostgres.StartAsync(options);
        var second = await EmbeddedPostgres.StartAsync(options);

        await first.DisposeAsync();
        Assert.Equal(1, await ServerFolder.QueryAsync(second.ConnectionString, "SELECT 1"));
        await second.DisposeAsync();

        Assert.False(ServerProcess.IsAlive(second.ProcessId));
    }

    [Fact]
    public async Task A_lock_file_whose_number_another_process_has_does_not_keep_the_server_down()
    {
        var first = await _folder.StartAsync();
        await first.DisposeAsync();
        string[] stale = [$"{Environment.ProcessId}", first.DataFolder, "1700000000", $"{first.Port}", "", "127.0.0.1", "  1234567  1", "ready   "];
        await File.WriteAllLinesAsync(Path.Combine(first.DataFolder, "postmaster.pid"), stale);

        await using var second = await _folder.StartAsync();

        Assert.Equal(1, await ServerFolder.QueryAsync(second.ConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_first_run_that_was_cut_off_does_not_matter()
    {
        var major = (await BinaryLocator.FindAsync(_folder.Options, ServerAccount.Find(), new HashSet<int>(), CancellationToken.None)).Major;
        Directory.CreateDirectory(_folder.DataOf(major));
        await File.WriteAllTextAsync(Path.Combine(_folder.DataOf(major), "half"), "made");

        await using var server = await _folder.StartAsync();

        Assert.Equal(1, await ServerFolder.QueryAsync(server.ConnectionString, "SELECT 1"));
    }
}
