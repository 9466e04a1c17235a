using System.Diagnostics;
using System.Globalization;
using HotChocolate.Benchmarks.Server;

namespace HotChocolate.Benchmarks.Load;

/// <summary>The server, in a process of its own so that its processor time and memory are nobody else's.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly HttpClient _http;

    public ServerProcess()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [BenchmarkServer.Command]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        _process = Process.Start(start)!;
        Port = int.Parse(_process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
    }

    public int Port { get; }

    /// <summary>Since it was started, in user and kernel mode.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>All bytes that were ever allocated on the managed heap.</summary>
    public async Task<long> AllocatedAsync() => long.Parse(await _http.GetStringAsync("/allocated"), CultureInfo.InvariantCulture);

    public void Dispose()
    {
        _http.Dispose();
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
