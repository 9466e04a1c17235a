using System.Diagnostics;

namespace Elevate.Persistence.Schema.Scaffolding;

/// <summary>Runs the .NET command line on a checkout, as for design-time work.</summary>
/// <param name="folder">Where it is called.</param>
internal sealed class DotnetTool(string folder)
{
    /// <summary>Runs it to its end.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="NewMigrationException">It failed, or is not there.</exception>
    public async Task<string> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        if (process.ExitCode == 0) return await output;
        throw new NewMigrationException($"dotnet {string.Join(' ', arguments)} failed with code {process.ExitCode}.\n{await output}{await errors}".TrimEnd());
    }

    private Process Start(string[] arguments)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // What dotnet run or dotnet test says about its own build is not for another one.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DesignTime"] = "true";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new NewMigrationException($"'{host}' could not be started. A new migration takes the .NET SDK.");
        }
    }
}
