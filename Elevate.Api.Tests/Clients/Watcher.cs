using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Elevate.Api.Tests.Clients;

/// <summary>A client in another process that has a subscription open.</summary>
internal sealed class Watcher : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;

    private Watcher(Process process) => (_process, _errors) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>Subscribes with graphql-ws (<c>ws</c>) or graphql-sse (<c>sse</c>).</summary>
    public static async Task<Watcher> StartAsync(string kind, Uri address, string subscription, string? token = null)
    {
        string[] arguments = ["watch.mjs", kind, new Uri(address, "/graphql").AbsoluteUri, subscription];
        return new Watcher(NodeClients.Start("node", await NodeClients.FolderAsync(), token is null ? arguments : [.. arguments, token]));
    }

    /// <summary>The next event.</summary>
    public async Task<WatchedEvent> NextAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The subscription ended: {await _errors}");
        var received = JsonNode.Parse(line)!;
        var result = received["result"]!;
        return result["errors"] is null
            ? new WatchedEvent(DateTimeOffset.FromUnixTimeMilliseconds((long)received["at"]!), result["data"]!.AsObject().Single().Value!)
            : throw new InvalidOperationException(result.ToJsonString());
    }

    /// <summary>The next event that shows what was waited for.</summary>
    public async Task<WatchedEvent> NextAsync(Func<JsonNode, bool> shows, TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var next = await NextAsync().WaitAsync(patience - clock.Elapsed);
            if (shows(next.Value)) return next;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
