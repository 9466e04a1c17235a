using System.Diagnostics;
using System.Globalization;

namespace Elevate.Persistence.Embedded;

/// <summary>What the operating system knows about server processes.</summary>
internal static class ServerProcess
{
    private const string Name = "postgres";

    /// <summary>Process numbers are used again: on Linux only a process that is a PostgreSQL server, and no zombie, counts.</summary>
    public static bool IsAlive(int processId)
    {
        if (OperatingSystem.IsLinux()) return IsAlive(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}"));
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>
    /// Linux: true when a server process stands in the folder, as all of a server's do, or one might: without the right to look,
    /// which root lacks in many containers, the answer must not be no.
    /// </summary>
    public static bool MayStandIn(string folder) =>
        Directory.EnumerateDirectories("/proc").Where(IsAlive).Any(process => Location(process) is not { } location || location == folder);

    /// <summary>The path that the kernel gives the folder, which symbolic links hide.</summary>
    public static string RealPath(string folder, string fileInside)
    {
        using var stream = File.OpenRead(Path.Combine(folder, fileInside));
        var link = string.Create(CultureInfo.InvariantCulture, $"/proc/self/fd/{stream.SafeFileHandle.DangerousGetHandle()}");
        return Path.GetDirectoryName(new FileInfo(link).LinkTarget) ?? folder;
    }

    private static bool IsAlive(string process)
    {
        try
        {
            // "4711 (postgres) S …"
            var status = File.ReadAllText(Path.Combine(process, "stat"));
            var end = status.LastIndexOf(')');
            return end > 0 && status[(status.IndexOf('(') + 1)..end] == Name && status[end + 2] is not ('Z' or 'X');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? Location(string process)
    {
        try
        {
            return new FileInfo(Path.Combine(process, "cwd")).LinkTarget;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
