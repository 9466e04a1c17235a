using System.Text.RegularExpressions;

namespace Elevate.Persistence.Embedded;

/// <summary>A set of PostgreSQL binaries that this machine can run.</summary>
internal sealed partial record Installation(string BinFolder, Version Version, string Source)
{
    public const int OldestMajor = 14;

    private static readonly string _suffix = OperatingSystem.IsWindows() ? ".exe" : "";

    public int Major => Version.Major;

    public string Postgres => Program("postgres");

    public string InitDb => Program("initdb");

    public string PgCtl => Program("pg_ctl");

    public static bool IsIn(string folder) =>
        File.Exists(Path.Combine(folder, "postgres" + _suffix)) && File.Exists(Path.Combine(folder, "initdb" + _suffix));

    /// <summary>Asks the server for its version, as the account that will run it; null where it does not answer.</summary>
    public static async Task<Installation?> ProbeAsync(
        string folder, string source, ServerAccount? account, CancellationToken cancellationToken)
    {
        if (!IsIn(folder)) return null;
        folder = WithoutLinks(folder);
        var server = Path.Combine(folder, "postgres" + _suffix);
        var outcome = await Tool.TryRunAsync([.. account?.Prefix ?? [], server, "--version"], cancellationToken);
        return outcome is { Succeeded: true } && VersionNumber().Match(outcome.Output) is { Success: true } match
            ? new Installation(folder, Version.Parse(match.Value.Contains('.') ? match.Value : match.Value + ".0"), source)
            : null;
    }

    /// <summary>Some systems link the two programs into a folder of the PATH; the others stand beside the originals.</summary>
    private static string WithoutLinks(string folder)
    {
        var original = File.ResolveLinkTarget(Path.Combine(folder, "postgres" + _suffix), returnFinalTarget: true)?.FullName;
        return original is not null && Path.GetDirectoryName(original) is { } target && IsIn(target) ? target : folder;
    }

    private string Program(string name) => Path.Combine(BinFolder, name + _suffix);

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex VersionNumber();
}
