using System.Diagnostics;
using Elevate.Api.Tests.Publishing;

namespace Elevate.Api.Tests.Runbooks;

/// <summary>A disk of a few megabytes.</summary>
internal sealed class SmallDisk(string folder) : IDisposable
{
    public string Folder => folder;

    /// <summary>Null where the tests may not mount one.</summary>
    public static async Task<SmallDisk?> MountAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!Environment.IsPrivilegedProcess || await RunAsync("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", folder) != 0) return null;
        PublishedApp.Account?.Own(folder);
        return new SmallDisk(folder);
    }

    public void Dispose() => RunAsync("umount", "--lazy", folder).GetAwaiter().GetResult();

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
