using System.Globalization;

namespace Elevate.Persistence.Embedded;

/// <summary>Remembers which server was started by the app rather than by hand, across processes: only that one is stopped.</summary>
internal static class StartedServer
{
    public static void Remember(DataFolder folder, PostmasterPid server) =>
        File.WriteAllText(folder.Started, string.Create(CultureInfo.InvariantCulture, $"{server.ProcessId} {server.StartedAt}"));

    public static bool IsRunningIn(DataFolder folder) =>
        PostmasterPid.Read(folder.Data) is { } running
        && File.Exists(folder.Started)
        && File.ReadAllText(folder.Started) == string.Create(CultureInfo.InvariantCulture, $"{running.ProcessId} {running.StartedAt}");
}
