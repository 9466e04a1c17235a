using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Elevate.Api.Tests.Embedded;
using Elevate.Api.Tests.Hosting;

namespace Elevate.Api.Tests.Clients;

/// <summary>Whoever follows the README gets what it says: its commands are run as they stand there, with this app's address for the usual one.</summary>
[Collection(RunningAppCollection.Name)]
public sealed partial class ReadmeTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_walk_works_as_written()
    {
        await using var app = await AppProcess.StartAsync(_folder.Root);
        using var shell = new ReadmeShell(_folder.Root, app.Address);
        var blocks = Blocks().Matches(await File.ReadAllTextAsync(Path.Combine(AppProgram.Root, "README.md")))
            .Select(match => (Language: match.Groups[1].Value, Text: match.Groups[2].Value)).ToList();
        Assert.Equal(5, blocks.Count(block => block.Language == "sh"));

        Process? watcher = null;
        JsonNode? answer = null;
        foreach (var (language, text) in blocks)
        {
            if (language == "json") Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), answer), $"Expected:\n{text}\nActual:\n{answer?.ToJsonString()}");
            else if (text.StartsWith("curl -N", StringComparison.Ordinal)) watcher = shell.Open(text);
            else answer = await shell.RunAsync(text).WaitAsync(Patience) is { Length: > 0 } output ? JsonNode.Parse(output) : null;
        }

        // The board of the second terminal.
        using (watcher)
        {
            Assert.NotNull(watcher);
            string? line;
            do line = await watcher.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            while (line is not null && !line.StartsWith("data:", StringComparison.Ordinal));
            watcher.Kill();
            Assert.Equal(2, JsonNode.Parse(line!["data:".Length..])!["data"]!["onLeaderboardUpdated"]!["top"]!.AsArray().Count);
        }
    }

    [GeneratedRegex(@"^```(sh|json)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
