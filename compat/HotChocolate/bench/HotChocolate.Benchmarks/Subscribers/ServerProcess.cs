using System.Diagnostics;

namespace HotChocolate.Benchmarks.Subscribers;

/// <summary>The server in a process of its own, so that its CPU time and memory are its alone.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (System.IO.Path.GetFileNameWithoutExtension(start.FileName) == "dotnet") start.ArgumentList.Add(typeof(ServerProcess).Assembly.Location);
        start.ArgumentList.Add(SubscriberServer.Command);
        start.ArgumentList.Add("http://127.0.0.1:0");
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new ServerProcess(process, new Uri(address));
    }

    public async Task<ServerFigures> MeasureAsync(bool collect = false)
        => (await _http.GetFromJsonAsync<ServerFigures>($"figures?collect={collect}"))!;

    public async Task TickAsync(long version)
    {
        using var response = await _http.PostAsync(new Uri($"tick/{version}", UriKind.Relative), content: null);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
