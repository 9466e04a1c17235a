namespace Elevate.Persistence.Embedded;

/// <summary>One start, step by step.</summary>
internal sealed class EmbeddedPostgresStart(EmbeddedPostgresOptions options)
{
    private const int PortAttempts = 5;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    private readonly Deadline _deadline = Deadline.In(options.StartTimeout);

    public async Task<EmbeddedPostgres> RunAsync(CancellationToken cancellationToken)
    {
        var account = ServerAccount.Find();
        var existing = DataFolder.MajorsIn(options.DataRoot);
        var installation = await BinaryLocator.FindAsync(options, account, existing, cancellationToken);
        if (existing.Count > 0 && !existing.Contains(installation.Major))
        {
            options.Report?.Invoke(
                $"{options.DataRoot} has data of PostgreSQL {string.Join(", ", existing.Order())}; version {installation.Major} was asked for, leaves it alone and starts with new data");
        }

        var folder = await DataFolder.OpenAsync(options.DataRoot, installation.Major, account, cancellationToken);
        if (account is not null) account = await account.OrOwnerAsync(folder.Data, cancellationToken);
        await using var only = await LockAsync(FileLock.ExclusiveAsync, folder.StartLock, cancellationToken);
        var share = await LockAsync(FileLock.SharedAsync, folder.UsersLock, cancellationToken);
        try
        {
            folder.RequireMajor(installation.Major);
            var credentials = Credentials.ReadOrCreate(folder);
            var runner = ServerRunner.For(options, folder, installation, account);
            var running = await RunningServer.FindAsync(folder, credentials, options.StartTimeout, cancellationToken);
            var server = running ?? await StartAsync(folder, installation, account, credentials, runner, cancellationToken);
            return new EmbeddedPostgres(folder, installation, runner, server, share, reused: running is not null, options.Temporary)
            {
                ServerVersion = await RunningServer.EnsureDatabaseAsync(server.Port, credentials, cancellationToken),
                ConnectionString = RunningServer.ConnectionString(server.Port, credentials, Credentials.User, Credentials.Database),
            };
        }
        catch
        {
            await share.DisposeAsync();
            throw;
        }
    }

    private async Task<PostmasterPid> StartAsync(
        DataFolder folder, Installation installation, ServerAccount? account, Credentials credentials, ServerRunner runner, CancellationToken cancellationToken)
    {
        var port = FreePort.Choose(options, folder, again: false);
        await Cluster.EnsureAsync(folder, installation, account, credentials, options.Durable, cancellationToken);
        StaleLockFile.RemoveFrom(folder.Data);
        var before = PostmasterPid.Read(folder.Data);
        for (var attempt = 1; ; attempt++)
        {
            if (await runner.StartAsync(options, port, cancellationToken)
                && await ReadyAsync(folder, credentials, runner, before, cancellationToken) is { } server)
            {
                StartedServer.Remember(folder, server);
                FreePort.Remember(folder, port);
                return server;
            }

            var portTaken = runner.LogTail().Contains("Address already in use", StringComparison.Ordinal);
            if (!portTaken || attempt == PortAttempts) throw Failed(folder, runner);
            port = FreePort.Choose(options, folder, again: true);
        }
    }

    /// <summary>Null when the server has ended instead.</summary>
    private async Task<PostmasterPid?> ReadyAsync(
        DataFolder folder, Credentials credentials, ServerRunner runner, PostmasterPid? before, CancellationToken cancellationToken)
    {
        while (!_deadline.HasPassed)
        {
            if (PostmasterPid.Read(folder.Data) is { IsReady: true } file && !file.IsSameServer(before)
                && await RunningServer.FindAsync(folder, credentials, options.StartTimeout, cancellationToken) is { } server)
            {
                return server;
            }

            if (runner.HasEnded) return null;
            await Task.Delay(_pause, cancellationToken);
        }

        return null;
    }

    private async Task<FileStream> LockAsync(
        Func<string, TimeSpan, CancellationToken, Task<FileStream>> take, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await take(path, options.StartTimeout, cancellationToken);
        }
        catch (TimeoutException error)
        {
            throw new EmbeddedPostgresException(
                EmbeddedPostgresFailure.StartFailed,
                $"{error.Message} Ways out: end the process that starts or stops PostgreSQL there, or {EmbeddedPostgresException.OtherServer}.",
                error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw DataFolder.NotWritable(path, error);
        }
    }

    private static EmbeddedPostgresException Failed(DataFolder folder, ServerRunner runner) => new(
        EmbeddedPostgresFailure.StartFailed,
        $"PostgreSQL did not start on {folder.Data}. Ways out: correct what its log says, move the data folder away to start with new data, "
        + $"or {EmbeddedPostgresException.OtherServer}. The end of {folder.Log}:\n{runner.LogTail()}");
}
