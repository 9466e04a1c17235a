using System.Globalization;

namespace Elevate.Persistence.Embedded;

/// <summary>
/// The files of one server: <c>data</c> (PostgreSQL's own, closed to all but its account), <c>pgpass</c>, <c>port</c>, <c>server.log</c>,
/// <c>started</c> (which server the app started), <c>start.lock</c> (one starts at a time), <c>users.lock</c> (shared by all who use the server).
/// </summary>
internal sealed record DataFolder(string Root, string Folder)
{
    private const string Prefix = "postgres-";

    public string Data => Path.Combine(Folder, "data");

    public string Pgpass => Path.Combine(Folder, "pgpass");

    public string Port => Path.Combine(Folder, "port");

    public string Log => Path.Combine(Folder, "server.log");

    public string Started => Path.Combine(Folder, "started");

    public string StartLock => Path.Combine(Folder, "start.lock");

    public string UsersLock => Path.Combine(Folder, "users.lock");

    public bool HasData => File.Exists(Path.Combine(Data, "PG_VERSION"));

    /// <summary>The major versions that have data under a root.</summary>
    public static IReadOnlySet<int> MajorsIn(string root) =>
        !Directory.Exists(root)
            ? new HashSet<int>()
            : Directory.GetDirectories(root, Prefix + "*")
                .Where(folder => Directory.Exists(Path.Combine(folder, "data")))
                .Select(folder => int.TryParse(Path.GetFileName(folder)[Prefix.Length..], CultureInfo.InvariantCulture, out var major) ? major : 0)
                .Where(major => major > 0)
                .ToHashSet();

    /// <summary>Makes the folder where it is missing, and proves that the app may write it.</summary>
    public static async Task<DataFolder> OpenAsync(string root, int major, ServerAccount? account, CancellationToken cancellationToken)
    {
        root = Path.GetFullPath(root);
        var path = Path.Combine(root, Prefix + major.ToString(CultureInfo.InvariantCulture));
        try
        {
            Directory.CreateDirectory(root);
            if (account is not null && !Directory.Exists(path) && !await account.CanReachAsync(root, cancellationToken))
            {
                Directory.CreateSymbolicLink(path, OutsideClosedFolders(root));
            }

            Directory.CreateDirectory(path);
            var folder = new DataFolder(root, Path.GetFullPath(Directory.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path));
            folder.Prove();
            return folder;
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw NotWritable(path, error);
        }
    }

    /// <summary>Opens with one major version only; null accepts a folder that has no data yet.</summary>
    public void RequireMajor(int major)
    {
        var version = HasData ? File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim() : null;
        if (version is null || version == major.ToString(CultureInfo.InvariantCulture)) return;
        throw new EmbeddedPostgresException(
            EmbeddedPostgresFailure.OtherMajorVersion,
            $"{Data} holds data of PostgreSQL {version}, and a server of version {major} cannot open it. Ways out: set PG_BIN to the binaries of PostgreSQL {version}, "
            + $"move the folder away to start with new data, or {EmbeddedPostgresException.OtherServer}.");
    }

    public static EmbeddedPostgresException NotWritable(string path, Exception error) => new(
        EmbeddedPostgresFailure.NotWritable,
        $"{path}, where PostgreSQL keeps its data, cannot be used: {error.Message} Ways out: run as the user who owns it, "
        + $"set Postgres:DataRoot to a folder that can be written, or {EmbeddedPostgresException.OtherServer}.",
        error);

    /// <summary>
    /// The server's account cannot enter a project under root's home. The data then lies outside, and a link in its place
    /// keeps it bound to this project: without the link, as in a new clone, a new folder is taken.
    /// </summary>
    private static string OutsideClosedFolders(string root)
    {
        var name = Path.GetFileName(Path.GetDirectoryName(root)) is { Length: > 0 } project ? project : "app";
        return Directory.CreateDirectory($"/var/lib/elevate/{name}-{Guid.NewGuid():n}").FullName;
    }

    private void Prove()
    {
        var probe = Path.Combine(Folder, $".write-{Guid.NewGuid():n}");
        File.WriteAllBytes(probe, []);
        File.Delete(probe);
    }
}
