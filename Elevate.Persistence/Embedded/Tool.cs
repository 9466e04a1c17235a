using System.ComponentModel;
using System.Diagnostics;

namespace Elevate.Persistence.Embedded;

/// <summary>Runs a command to its end.</summary>
internal static class Tool
{
    /// <summary>What a server's environment may contain: nothing that could point PostgreSQL somewhere else, such as PGDATA.</summary>
    private static readonly string[] _kept = ["PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SystemRoot", "TEMP", "TMP"];

    public static ProcessStartInfo Command(IEnumerable<string> command, bool ownEnvironment = true)
    {
        var words = command.ToList();
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetPathRoot(Environment.SystemDirectory) is { Length: > 0 } root ? root : "/",
        };
        if (ownEnvironment) Isolate(start);
        return start;
    }

    /// <summary>Null when the program does not exist.</summary>
    public static async Task<Outcome?> TryRunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return new Outcome(process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public static Task<Outcome?> TryRunAsync(IEnumerable<string> command, CancellationToken cancellationToken) =>
        TryRunAsync(Command(command), cancellationToken);

    public static bool IsOnPath(string program) => SearchPath.Any(folder => File.Exists(Path.Combine(folder, program)));

    public static IEnumerable<string> SearchPath =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Isolate(ProcessStartInfo start)
    {
        var kept = _kept.Select(name => (name, value: Environment.GetEnvironmentVariable(name))).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in kept.Where(variable => variable.value is not null)) start.Environment[name] = value;
        start.Environment["LC_ALL"] = "C";
        start.Environment["TZ"] = "UTC";
    }

    internal sealed record Outcome(int ExitCode, string Output, string Errors)
    {
        public bool Succeeded => ExitCode == 0;

        public string Message => (Errors.Trim().Length > 0 ? Errors : Output).Trim();
    }
}
