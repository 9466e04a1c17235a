using System.Diagnostics;
using Elevate.Api.Tests.Hosting;

namespace Elevate.Api.Tests.Clients;

/// <summary>A shell that stays open from one block of commands to the next, and so keeps their variables.</summary>
internal sealed class ReadmeShell : IDisposable
{
    private const string End = "--- end of the block ---";

    private readonly string _dataRoot;
    private readonly Uri _address;
    private readonly Process _bash;

    public ReadmeShell(string dataRoot, Uri address)
    {
        (_dataRoot, _address) = (dataRoot, address);
        _bash = Start("bash", "-s");
    }

    /// <summary>Runs a block and returns what it wrote.</summary>
    public async Task<string> RunAsync(string commands)
    {
        await _bash.StandardInput.WriteLineAsync($"{Here(commands)}\necho; echo '{End}'");
        await _bash.StandardInput.FlushAsync();
        var lines = new List<string>();
        while (await _bash.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == End) return string.Join('\n', lines).Trim();
            lines.Add(line);
        }
        throw new InvalidOperationException($"The shell ended: {await _bash.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Runs a command that goes on, as in another terminal.</summary>
    public Process Open(string command)
    {
        var process = Start("bash", "-c", "exec " + Here(command));
        process.StandardInput.Close();
        return process;
    }

    public void Dispose()
    {
        _bash.Kill(entireProcessTree: true);
        _bash.Dispose();
    }

    /// <summary>The build made the program that <c>dotnet run</c> would start.</summary>
    private string Here(string commands) => commands
        .Replace("http://localhost:5000", _address.OriginalString.TrimEnd('/'), StringComparison.Ordinal)
        .Replace("dotnet run --project Elevate.Api --", $"'{AppProgram.Dotnet}' '{AppProgram.Assembly}'", StringComparison.Ordinal);

    private Process Start(params string[] command)
    {
        var start = AppProgram.Start(_dataRoot);
        start.FileName = command[0];
        start.ArgumentList.Clear();
        foreach (var word in command[1..]) start.ArgumentList.Add(word);
        start.RedirectStandardInput = true;
        return Process.Start(start)!;
    }
}
