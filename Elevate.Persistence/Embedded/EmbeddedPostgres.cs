using System.Collections.Concurrent;
using System.Globalization;

namespace Elevate.Persistence.Embedded;

/// <summary>
/// A real PostgreSQL server that the app starts for itself. Several apps may use one data folder: the first starts the server, the others join it, and
/// the last one to go stops it, also when it was killed. A server that somebody else started on the folder is used and left running.
/// </summary>
public sealed class EmbeddedPostgres : IAsyncDisposable
{
    // The collector would close the lock of one that its owner has lost sight of, and so stop a server in use.
    private static readonly ConcurrentDictionary<EmbeddedPostgres, bool> _inUse = new();

    private readonly DataFolder _folder;
    private readonly Installation _installation;
    private readonly ServerRunner _runner;
    private readonly PostmasterPid _server;
    private readonly bool _temporary;
    private FileStream? _share;

    internal EmbeddedPostgres(
        DataFolder folder, Installation installation, ServerRunner runner, PostmasterPid server, FileStream share, bool reused, bool temporary)
    {
        (_folder, _installation, _runner, _server, _share, IsReused, _temporary) = (folder, installation, runner, server, share, reused, temporary);
        _inUse[this] = true;
    }

    /// <summary>How to connect, as the role that owns the database <c>elevate</c>; contains the password.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The version that the server reports.</summary>
    public required Version ServerVersion { get; init; }

    /// <summary>The folder of PostgreSQL's data.</summary>
    public string DataFolder => _folder.Data;

    /// <summary>The process that runs the server.</summary>
    public int ProcessId => _server.ProcessId;

    /// <summary>The TCP port on 127.0.0.1.</summary>
    public int Port => _server.Port;

    /// <summary>True when the server ran already.</summary>
    public bool IsReused { get; }

    /// <summary>Finds binaries, makes the data where there is none, and starts the server or joins the one that runs.</summary>
    /// <param name="options">How and where.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A server that answers, until it is disposed of or the process ends.</returns>
    /// <exception cref="EmbeddedPostgresException">There is none to be had; <see cref="EmbeddedPostgresException.Failure"/> says why.</exception>
    public static Task<EmbeddedPostgres> StartAsync(EmbeddedPostgresOptions options, CancellationToken cancellationToken = default) =>
        new EmbeddedPostgresStart(options).RunAsync(cancellationToken);

    /// <summary>One line for the console: version, binaries, address and data; no password.</summary>
    public string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"PostgreSQL {ServerVersion} ({_installation.Source}: {_installation.BinFolder}) on 127.0.0.1:{Port}{(IsReused ? ", already running" : "")}, data in {DataFolder}");

    /// <summary>A command that opens <c>psql</c> on the app's database without asking for the password.</summary>
    public string PsqlCommand => string.Create(
        CultureInfo.InvariantCulture, $"psql \"host=127.0.0.1 port={Port} user={Credentials.User} dbname={Credentials.Database} passfile={_folder.Pgpass}\"");

    /// <summary>Stops using the server, and stops it where nobody else uses it and the app started it. May be called twice.</summary>
    /// <returns>Completes when the server is gone or left to others.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _share, null) is not { } share) return;
        _inUse.TryRemove(this, out _);
        var isOurs = StartedServer.IsRunningIn(_folder);
        await share.DisposeAsync();
        if (isOurs) await _runner.ReleaseAsync(_temporary);
    }
}
