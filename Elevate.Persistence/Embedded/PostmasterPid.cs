using System.Globalization;

namespace Elevate.Persistence.Embedded;

/// <summary>The lock file that a running server keeps in its data folder.</summary>
internal sealed record PostmasterPid(int ProcessId, long StartedAt, int Port, string Status)
{
    public const string FileName = "postmaster.pid";

    public bool IsReady => Status == "ready";

    /// <summary>Null where there is no file, or one that is still being written.</summary>
    public static PostmasterPid? Read(string dataFolder)
    {
        try
        {
            return Parse(File.ReadAllLines(Path.Combine(dataFolder, FileName)));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public static PostmasterPid? Parse(IReadOnlyList<string> lines) =>
        lines.Count >= 4
        && int.TryParse(lines[0], CultureInfo.InvariantCulture, out var processId)
        && long.TryParse(lines[2], CultureInfo.InvariantCulture, out var startedAt)
        && int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port)
            ? new PostmasterPid(processId, startedAt, port, lines.Count >= 8 ? lines[7].Trim() : "starting")
            : null;

    public bool IsSameServer(PostmasterPid? other) => other is not null && (ProcessId, StartedAt) == (other.ProcessId, other.StartedAt);
}
