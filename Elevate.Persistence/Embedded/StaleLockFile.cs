namespace Elevate.Persistence.Embedded;

/// <summary>
/// PostgreSQL trusts a left-over lock file as long as any process has its number, and after a restart of a container one often does.
/// Where no server process can be one of this data folder, the file is stale.
/// </summary>
internal static class StaleLockFile
{
    public static void RemoveFrom(string dataFolder)
    {
        var file = Path.Combine(dataFolder, PostmasterPid.FileName);
        if (!OperatingSystem.IsLinux() || !File.Exists(file)) return;
        if (!ServerProcess.MayStandIn(ServerProcess.RealPath(dataFolder, PostmasterPid.FileName))) File.Delete(file);
    }
}
