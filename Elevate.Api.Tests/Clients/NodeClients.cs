using System.Diagnostics;

namespace Elevate.Api.Tests.Clients;

/// <summary>The scripts of this folder beside the packages that their lock file names, installed once a build.</summary>
internal static class NodeClients
{
    private static readonly Lazy<Task<string>> Installed = new(InstallAsync);

    /// <summary>Where the scripts can be run.</summary>
    public static Task<string> FolderAsync() => Installed.Value;

    public static Process Start(string program, string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException($"These tests need Node.js and npm on the PATH; '{program}' did not start.", exception);
        }
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Clients");
        var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "package-lock.json"));
        var installed = Path.Combine(folder, "node_modules", "installed.json");
        if (File.Exists(installed) && await File.ReadAllTextAsync(installed) == wanted) return folder;

        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        using var process = Start(npm, folder, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"npm ci failed: {await output}{errors}");
        await File.WriteAllTextAsync(installed, wanted);
        return folder;
    }
}
