using System.Diagnostics;
using System.Globalization;

namespace Elevate.Api.Tests.Runbooks;

/// <summary>A shell as an operator has it open: variables stay from one block to the next, and what fails is counted.</summary>
internal sealed class OperatorShell : IDisposable
{
    private const string End = "--- end of the block:";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _bash;
    private readonly Func<string, string> _here;
    private readonly Queue<string> _blocks;

    /// <param name="start">How to start the shell.</param>
    /// <param name="here">Puts this machine's names in the place of the page's.</param>
    /// <param name="blocks">What is to be run, in this order.</param>
    public OperatorShell(ProcessStartInfo start, Func<string, string> here, IEnumerable<string> blocks)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        _bash = Process.Start(start)!;
        _here = here;
        _blocks = new(blocks);
        _bash.StandardInput.WriteLine("exec 2>&1; set -E; trap 'failures=$((failures+1))' ERR");
    }

    /// <summary>Runs the next block of the page.</summary>
    /// <param name="failures">How many of its commands are to end with another code than 0: those that tell of a fault.</param>
    /// <returns>What it wrote.</returns>
    public Task<string> NextAsync(int failures = 0) => RunAsync(_blocks.Dequeue(), failures);

    /// <summary>Runs what the page leaves out.</summary>
    public async Task<string> RunAsync(string commands, int failures = 0)
    {
        await _bash.StandardInput.WriteLineAsync($"failures=0\n{_here(commands)}\necho; echo \"{End} $failures\"");
        await _bash.StandardInput.FlushAsync();
        var lines = new List<string>();
        using var patience = new CancellationTokenSource(Patience);
        while (await _bash.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(End, StringComparison.Ordinal))
            {
                var output = string.Join('\n', lines).Trim();
                var failed = int.Parse(line[End.Length..], CultureInfo.InvariantCulture);
                Assert.True(failed == failures, $"{failed} commands failed, not {failures}:\n{commands}\n{output}");
                return output;
            }
            lines.Add(line);
        }
        throw new InvalidOperationException($"The shell ended:\n{string.Join('\n', lines)}");
    }

    /// <summary>Nothing of the section was left out.</summary>
    public void AssertDone() => Assert.Empty(_blocks);

    public void Dispose()
    {
        _bash.Kill(entireProcessTree: true);
        _bash.Dispose();
    }
}
