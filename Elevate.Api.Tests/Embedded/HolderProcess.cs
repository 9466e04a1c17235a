using System.Diagnostics;
using System.Globalization;
using Elevate.Persistence.Embedded;

namespace Elevate.Api.Tests.Embedded;

/// <summary>Another process that uses a server, optionally under another account.</summary>
internal sealed class HolderProcess : IAsyncDisposable
{
    private readonly Process _process;

    private HolderProcess(Process process, string answer) => (_process, Answer) = (process, answer);

    /// <summary>The line that <see cref="ServerHolder"/> wrote.</summary>
    public string Answer { get; }

    public int ServerProcessId => int.Parse(Answer.Split(' ')[0], CultureInfo.InvariantCulture);

    public bool IsReused => bool.Parse(Answer.Split(' ')[1]);

    public string ConnectionString => Answer.Split(' ', 3)[2];

    public static async Task<HolderProcess> StartAsync(string dataRoot, ServerAccount? account = null, string? assembly = null)
    {
        assembly ??= typeof(ServerHolder).Assembly.Location;
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        string[] command = [.. account?.Prefix ?? [], Dotnet, assembly, dataRoot];
        start.FileName = command[0];
        foreach (var word in command[1..]) start.ArgumentList.Add(word);
        var process = Process.Start(start)!;
        return new HolderProcess(process, await process.StandardOutput.ReadLineAsync() ?? "");
    }

    public static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>As <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task CloseAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }
}
