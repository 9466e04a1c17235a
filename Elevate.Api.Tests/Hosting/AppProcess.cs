using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Elevate.Api.Tests.Hosting;

/// <summary>The app as it runs for a person: another process, on a server of its own, with the demo programme.</summary>
internal sealed partial class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private AppProcess(Process process, string announcement, Task<string> errors)
    {
        _process = process;
        _errors = errors;
        Announcement = announcement;
        Address = new Uri(ListeningAddress().Match(announcement).Groups[1].Value);
        Client = new HttpClient { BaseAddress = Address };
    }

    /// <summary>What the app wrote until it was ready.</summary>
    public string Announcement { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static Task<AppProcess> StartAsync(string dataRoot) => StartAsync(AppProgram.Start(dataRoot));

    public static async Task<AppProcess> StartAsync(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        using var impatience = patience.Token.Register(process.Kill);
        var lines = new List<string>();
        while (!lines.Any(line => line.TrimStart().StartsWith("engine", StringComparison.Ordinal)))
        {
            if (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is not { } line)
                throw new InvalidOperationException($"The app did not start: {string.Join('\n', lines)}\n{await errors}");
            lines.Add(line);
        }
        return new AppProcess(process, string.Join('\n', lines), errors);
    }

    /// <summary>The process of the PostgreSQL server with data under a root.</summary>
    public static int ServerOf(string dataRoot)
    {
        var file = Directory.EnumerateDirectories(dataRoot, "postgres-*").Select(folder => Path.Combine(folder, "data", "postmaster.pid")).Single(File.Exists);
        return int.Parse(File.ReadLines(file).First(), CultureInfo.InvariantCulture);
    }

    public async Task<JsonNode> QueryAsync(string query, string? token = null, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var answer = (await (await Client.SendAsync(request)).Content.ReadFromJsonAsync<JsonNode>())!;
        return answer["errors"] is null ? answer["data"]! : throw new InvalidOperationException(answer.ToJsonString());
    }

    /// <summary>As <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>As a service manager or Ctrl+C does.</summary>
    public async Task<AppResult> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        using var patience = new CancellationTokenSource(Patience);
        var rest = await _process.StandardOutput.ReadToEndAsync(patience.Token);
        await _process.WaitForExitAsync(patience.Token);
        return new AppResult(_process.ExitCode, rest, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!_process.HasExited) await StopAsync();
        _process.Dispose();
    }

    [GeneratedRegex(@"listens on (http://\S+)")]
    private static partial Regex ListeningAddress();
}
