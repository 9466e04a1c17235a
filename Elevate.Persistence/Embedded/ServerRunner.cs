namespace Elevate.Persistence.Embedded;

/// <summary>A way to start the server and to have it stop when nobody uses it any more.</summary>
internal abstract class ServerRunner(DataFolder folder, Installation installation, ServerAccount? account)
{
    protected DataFolder Folder { get; } = folder;

    protected Installation Installation { get; } = installation;

    protected ServerAccount? Account { get; } = account;

    public static ServerRunner For(EmbeddedPostgresOptions options, DataFolder folder, Installation installation, ServerAccount? account) =>
        WatchedServer.IsPossible && !options.WithoutWatcher ? new WatchedServer(folder, installation, account) : new ControlledServer(folder, installation, account);

    /// <summary>Starts the server. Completes at once or when it is ready; false when it has ended again.</summary>
    public abstract Task<bool> StartAsync(EmbeddedPostgresOptions options, int port, CancellationToken cancellationToken);

    /// <summary>True when a server that was started has ended without being asked to.</summary>
    public abstract bool HasEnded { get; }

    /// <summary>Called after the caller has given back its share of <see cref="DataFolder.UsersLock"/>; returns when the server is gone or others use it.</summary>
    public abstract Task ReleaseAsync(bool temporary);

    public string LogTail()
    {
        try
        {
            return string.Join('\n', File.ReadLines(Folder.Log).TakeLast(12));
        }
        catch (IOException)
        {
            return "(no log)";
        }
    }
}
