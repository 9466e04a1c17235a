namespace Elevate.Persistence.Embedded;

/// <summary>The folders in which operating systems and installers put PostgreSQL.</summary>
internal static class SystemBinaries
{
    private static readonly string[] _patterns = OperatingSystem.IsWindows()
        ? [@"C:\Program Files\PostgreSQL\*\bin"]
        :
        [
            "/usr/lib/postgresql/*/bin", "/usr/lib/postgresql*/bin", "/usr/libexec/postgresql*", "/usr/pgsql-*/bin", "/usr/local/pgsql/bin",
            "/opt/homebrew/opt/postgresql@*/bin", "/usr/local/opt/postgresql@*/bin", "/Applications/Postgres.app/Contents/Versions/*/bin",
        ];

    /// <summary>Wherever programs of PostgreSQL may be: the PATH, then the usual folders that exist.</summary>
    public static IEnumerable<string> Candidates => Tool.SearchPath.Concat(_patterns.SelectMany(Expand)).Distinct();

    public static IEnumerable<string> Folders => Candidates.Where(Installation.IsIn);

    /// <summary>Newest first; those on the PATH first among equals.</summary>
    public static async Task<IReadOnlyList<Installation>> FindAsync(ServerAccount? account, CancellationToken cancellationToken)
    {
        var found = new List<Installation>();
        foreach (var folder in Folders)
        {
            if (await Installation.ProbeAsync(folder, "installed", account, cancellationToken) is { Major: >= Installation.OldestMajor } installation)
            {
                found.Add(installation);
            }
        }

        return [.. found.OrderByDescending(installation => installation.Version)];
    }

    private static IEnumerable<string> Expand(string pattern)
    {
        var words = pattern.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> folders = [Path.GetPathRoot(pattern)!];
        foreach (var word in OperatingSystem.IsWindows() ? words[1..] : words)
        {
            folders = word.Contains('*')
                ? folders.Where(Directory.Exists).SelectMany(folder => Directory.GetDirectories(folder, word))
                : folders.Select(folder => Path.Combine(folder, word));
        }

        return folders.Where(Directory.Exists);
    }
}
