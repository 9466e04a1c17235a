using System.Diagnostics;
using System.Text.RegularExpressions;
using Elevate.Persistence.Embedded;

namespace Elevate.Persistence.Backup;

/// <summary>One of PostgreSQL's client programs: <c>pg_dump</c>, <c>pg_restore</c>, <c>psql</c>. The npm package of the server does not have them.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Version">Its version.</param>
public sealed partial record ClientTool(string Path, Version Version)
{
    /// <summary>Looks in <c>PG_BIN</c>, on the PATH and in the usual folders, and takes the oldest that is no older than the server.</summary>
    /// <param name="name">The program.</param>
    /// <param name="serverMajor">The server's major version; null where any will do.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperatorException">There is none.</exception>
    public static async Task<ClientTool> FindAsync(string name, int? serverMajor = null, CancellationToken cancellationToken = default)
    {
        var found = new List<ClientTool>();
        string[] named = Environment.GetEnvironmentVariable("PG_BIN") is { Length: > 0 } folder ? [folder] : [];
        foreach (var candidate in named.Concat(SystemBinaries.Candidates))
        {
            var path = System.IO.Path.Combine(candidate, OperatingSystem.IsWindows() ? name + ".exe" : name);
            if (File.Exists(path) && await ProbeAsync(path, cancellationToken) is { } tool) found.Add(tool);
        }
        return found.Where(tool => tool.Version.Major >= (serverMajor ?? 0)).OrderBy(tool => tool.Version.Major).FirstOrDefault()
            ?? throw Missing(name, serverMajor, found);
    }

    /// <summary>How to start it on a database, with arguments of its own.</summary>
    internal ProcessStartInfo On(string connectionString, params IEnumerable<string> arguments)
    {
        var start = Tool.Command([Path, .. arguments]);
        foreach (var (variable, value) in LibpqEnvironment.Of(connectionString)) start.Environment[variable] = value;
        // Where libpq looks for certificates and passwords that the connection string does not name.
        start.Environment["HOME"] = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return start;
    }

    private static async Task<ClientTool?> ProbeAsync(string path, CancellationToken cancellationToken) =>
        await Tool.TryRunAsync([path, "--version"], cancellationToken) is { Succeeded: true } outcome && VersionNumber().Match(outcome.Output) is { Success: true } match
            ? new ClientTool(path, Version.Parse(match.Value.Contains('.') ? match.Value : match.Value + ".0"))
            : null;

    private static OperatorException Missing(string name, int? serverMajor, IReadOnlyList<ClientTool> found)
    {
        var version = serverMajor is null ? "" : $" of version {serverMajor} or later";
        var there = found.Count == 0 ? "there is none" : "there is only " + string.Join(", ", found.Select(tool => $"{tool.Path} ({tool.Version})").Distinct());
        var package = serverMajor is null ? "postgresql-client" : $"postgresql-client-{serverMajor}";
        return new OperatorException(
            $"{name}{version} is needed, and {there}. Install PostgreSQL's client programs (Debian: {package}; Alpine: {package.Replace("-client-", "", StringComparison.Ordinal)}-client; "
            + "macOS: brew install libpq), or set PG_BIN to the folder that holds them.");
    }

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex VersionNumber();
}
