using System.Diagnostics;

namespace Elevate.Persistence.Embedded;

/// <summary>
/// Linux: a small shell process is the server's parent and waits for an exclusive lock on <see cref="DataFolder.UsersLock"/>. It gets it when the last
/// app that uses the server has gone, be it by <c>kill -9</c>, and then stops the server; should the shell itself be killed, the death signal stops the
/// server. A session of its own keeps Ctrl+C away from both: the app finishes first.
/// </summary>
internal sealed class WatchedServer(DataFolder folder, Installation installation, ServerAccount? account) : ServerRunner(folder, installation, account)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    // $1 users.lock, $2 log, $3 a folder to remove in the end or "", then the server's command. The server must not inherit the lock (9).
    // The shell keeps it until the server is gone, so that whoever comes meanwhile waits. It lets go of the app's output: it may outlive the app,
    // and whoever reads that output to its end must not wait for it. The signal to its group ends the waiter with the server.
    private const string Script =
        """
        users=$1 log=$2 remove=$3
        shift 3
        exec </dev/null >/dev/null 2>&1 9<"$users"
        "$@" 9<&- </dev/null >"$log" 2>&1 &
        server=$!
        { flock 9; kill -INT "$server"; } 9<&9 </dev/null >/dev/null 2>&1 &
        wait "$server"
        status=$?
        if [ -n "$remove" ]; then rm -rf "${users%/*}" "$remove"; fi
        trap '' TERM
        kill -TERM 0
        exit "$status"
        """;

    private Process? _watcher;

    public static bool IsPossible =>
        OperatingSystem.IsLinux() && Tool.IsOnPath("setsid") && Tool.IsOnPath("setpriv") && Tool.IsOnPath("flock") && Tool.IsOnPath("sh");

    public override bool HasEnded => _watcher is { HasExited: true };

    public override Task<bool> StartAsync(EmbeddedPostgresOptions options, int port, CancellationToken cancellationToken)
    {
        var remove = options.Temporary ? Folder.Root : "";
        var start = Tool.Command(
        [
            "setsid", "sh", "-c", Script, "elevate-postgres", Folder.UsersLock, Folder.Log, remove,
            .. Account?.Prefix ?? ["setpriv"], "--pdeathsig", "INT", "--",
            Installation.Postgres, "-D", Folder.Data, .. ServerCommand.Arguments(ServerCommand.Settings(options, port)),
        ]);
        _watcher?.Dispose();
        _watcher = Process.Start(start);
        return Task.FromResult(true);
    }

    public override async Task ReleaseAsync(bool temporary)
    {
        var deadline = Deadline.In(_patience);
        while (PostmasterPid.Read(Folder.Data) is not null && !deadline.HasPassed && !OthersUseIt()) await Task.Delay(5);
        if (_watcher is null) return;
        if (!OthersUseIt()) await _watcher.WaitForExitAsync().WaitAsync(_patience);
        _watcher.Dispose();
    }

    /// <summary>The watcher's own lock is exclusive: one that others share is theirs.</summary>
    private bool OthersUseIt()
    {
        using var alone = FileLock.TryExclusive(Folder.UsersLock, FileMode.Open);
        if (alone is not null) return false;
        using var shared = FileLock.TryShared(Folder.UsersLock, FileMode.Open);
        return shared is not null;
    }
}
