using System.Net;
using System.Net.Sockets;
using Elevate.Persistence.Embedded;

namespace Elevate.Api.Tests.Embedded;

/// <summary>Every failure says what is wrong and names the ways out.</summary>
public sealed class EmbeddedPostgresFailureTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_port_that_was_asked_for_and_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var error = await ServerFolder.FailureAsync(_folder.Options with { Port = port }, EmbeddedPostgresFailure.PortTaken);

        Assert.Contains($"{port}", error.Message);
    }

    [Fact]
    public async Task A_port_of_the_last_run_that_is_taken_is_no_failure()
    {
        var first = await _folder.StartAsync();
        await first.DisposeAsync();
        using var other = new TcpListener(IPAddress.Loopback, first.Port);
        other.Start();

        await using var second = await _folder.StartAsync();

        Assert.NotEqual(first.Port, second.Port);
    }

    [Fact]
    public async Task Data_of_a_version_that_no_binaries_here_can_open()
    {
        Directory.CreateDirectory(_folder.DataOf(99));

        var error = await ServerFolder.FailureAsync(_folder.Options, EmbeddedPostgresFailure.OtherMajorVersion);

        Assert.Contains("99", error.Message);
    }

    [Fact]
    public async Task Another_version_that_was_asked_for_starts_with_new_data_and_says_so()
    {
        Directory.CreateDirectory(_folder.DataOf(99));
        var installed = await BinaryLocator.FindAsync(
            new EmbeddedPostgresOptions(), ServerAccount.Find(), new HashSet<int>(), CancellationToken.None);
        var reports = new List<string>();

        await using var server = await EmbeddedPostgres.StartAsync(_folder.Options with { BinFolder = installed.BinFolder, Report = reports.Add });

        Assert.Contains("data of PostgreSQL 99", Assert.Single(reports));
        Assert.True(Directory.Exists(_folder.DataOf(99)));
    }

    [Fact]
    public async Task Data_of_another_version_in_the_folder_of_this_one()
    {
        var server = await _folder.StartAsync();
        await server.DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(server.DataFolder, "PG_VERSION"), "13\n");

        var error = await ServerFolder.FailureAsync(_folder.Options, EmbeddedPostgresFailure.OtherMajorVersion);

        Assert.Contains("data of PostgreSQL 13", error.Message);
    }

    [Fact]
    public async Task A_file_where_the_folder_should_be()
    {
        await File.WriteAllTextAsync(_folder.Root, "");

        await ServerFolder.FailureAsync(_folder.Options, EmbeddedPostgresFailure.NotWritable);
    }

    [Fact]
    public async Task Binaries_that_do_not_exist()
    {
        var error = await ServerFolder.FailureAsync(_folder.Options with { BinFolder = "/nowhere" }, EmbeddedPostgresFailure.UnusableBinaries);

        Assert.Contains("/nowhere", error.Message);
    }

    [Fact]
    public async Task Binaries_that_are_too_old()
    {
        if (OperatingSystem.IsWindows()) return;
        var bin = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_folder.Root)!, "bin")).FullName;
        foreach (var program in new[] { "postgres", "initdb" })
        {
            var path = Path.Combine(bin, program);
            await File.WriteAllTextAsync(path, "#!/bin/sh\necho 'postgres (PostgreSQL) 13.2'\n");
            File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32("755", 8));
        }

        var error = await ServerFolder.FailureAsync(_folder.Options with { BinFolder = bin }, EmbeddedPostgresFailure.UnusableBinaries);

        Assert.Contains("13.2", error.Message);
    }

    [Fact]
    public async Task A_server_that_does_not_start_shows_its_log()
    {
        var server = await _folder.StartAsync();
        await server.DisposeAsync();
        await File.AppendAllTextAsync(Path.Combine(server.DataFolder, "postgresql.conf"), "\nno_such_setting = on\n");

        var error = await ServerFolder.FailureAsync(_folder.Options, EmbeddedPostgresFailure.StartFailed);

        Assert.Contains("no_such_setting", error.Message);
    }

    [Fact]
    public async Task A_password_file_that_was_lost()
    {
        await using var server = await _folder.StartAsync();
        var pgpass = Path.Combine(Path.GetDirectoryName(server.DataFolder)!, "pgpass");
        var kept = await File.ReadAllTextAsync(pgpass);
        await File.WriteAllTextAsync(pgpass, "127.0.0.1:*:*:elevate:wrong\n");

        var error = await ServerFolder.FailureAsync(_folder.Options, EmbeddedPostgresFailure.StartFailed);

        Assert.Contains("password", error.Message);
        Assert.DoesNotContain(kept.Split(':')[4].Trim(), error.Message);
    }
}
