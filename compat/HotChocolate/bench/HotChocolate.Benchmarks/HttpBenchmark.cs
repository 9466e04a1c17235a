using System.Diagnostics;
using System.Globalization;
using HotChocolate.Benchmarks.Load;
using HotChocolate.Benchmarks.Server;

namespace HotChocolate.Benchmarks;

/// <summary>The engine against a hand-written endpoint that writes the same bytes: short rounds by turns, so that both see the same weather.</summary>
internal static class HttpBenchmark
{
    private const int Connections = 16;
    private const int WarmUpRounds = 6;
    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(500);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var rounds = arguments is [var text] ? int.Parse(text, CultureInfo.InvariantCulture) : 15;
        using var server = new ServerProcess();
        Console.WriteLine($"{"",-24}{"requests/s",24}{"CPU µs/request",22}{"bytes/request",18}");
        Console.WriteLine($"{"",-24}{"engine",8}{"by hand",8}{"ratio",8}{"engine",8}{"by hand",8}{"ratio",6}{"engine",10}{"by hand",8}");
        foreach (var scenario in Scenario.All) await CompareAsync(server, scenario, rounds);
        return 0;
    }

    private static async Task CompareAsync(ServerProcess server, Scenario scenario, int rounds)
    {
        using var engine = await Endpoint.OpenAsync(server, "/graphql", scenario.Document);
        using var byHand = await Endpoint.OpenAsync(server, scenario.Path, scenario.Document);
        if (engine.Answer != byHand.Answer) throw new InvalidOperationException($"Not the same bytes:\n{engine.Answer}\n{byHand.Answer}");
        var pairs = new List<(Round Engine, Round ByHand)>();
        for (var i = -WarmUpRounds; i < rounds; i++)
        {
            var pair = (await engine.MeasureAsync(), await byHand.MeasureAsync());
            if (i >= 0) pairs.Add(pair);
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Name,-24}{Median(p => p.Engine.PerSecond),8:0}{Median(p => p.ByHand.PerSecond),8:0}{Median(p => p.Engine.PerSecond / p.ByHand.PerSecond),8:0.00}" +
            $"{Median(p => p.Engine.Microseconds),8:0.0}{Median(p => p.ByHand.Microseconds),8:0.0}{Median(p => p.Engine.Microseconds / p.ByHand.Microseconds),6:0.00}" +
            $"{Median(p => p.Engine.Bytes),10:0}{Median(p => p.ByHand.Bytes),8:0}"));

        double Median(Func<(Round Engine, Round ByHand), double> select) => pairs.Select(select).Order().ElementAt(pairs.Count / 2);
    }

    private readonly record struct Round(double PerSecond, double Microseconds, double Bytes);

    private sealed class Endpoint(ServerProcess server, Connection[] connections, string answer) : IDisposable
    {
        public string Answer => answer;

        public static async Task<Endpoint> OpenAsync(ServerProcess server, string path, string document)
        {
            var connections = new Connection[Connections];
            var answer = "";
            for (var i = 0; i < connections.Length; i++)
            {
                connections[i] = new Connection(server.Port, path, document);
                answer = await connections[i].OpenAsync();
            }
            return new Endpoint(server, connections, answer);
        }

        public async Task<Round> MeasureAsync()
        {
            var (bytes, processor, watch) = (await server.AllocatedAsync(), server.ProcessorTime, Stopwatch.StartNew());
            var deadline = Environment.TickCount64 + (long)s_round.TotalMilliseconds;
            var counts = await Task.WhenAll(connections.Select(c => Task.Run(() => c.RunAsync(deadline))));
            var elapsed = watch.Elapsed;
            double count = counts.Sum();
            return new Round(
                count / elapsed.TotalSeconds,
                (server.ProcessorTime - processor).TotalMicroseconds / count,
                (await server.AllocatedAsync() - bytes) / count);
        }

        public void Dispose()
        {
            foreach (var connection in connections) connection.Dispose();
        }
    }
}
