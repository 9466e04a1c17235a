using System.Globalization;

namespace HotChocolate.Benchmarks.Subscribers;

/// <summary>
/// Many WebSocket subscribers of one topic: what a tick to all of them costs in CPU, and what one of them costs in memory while it waits. Each line has
/// a server process of its own. The clients are plain sockets in this process and are not counted.
/// </summary>
internal static class SubscribersBenchmark
{
    private const string Selection = "{ version changedAt lines { rank id name points } }";
    private const int WarmUpSubscribers = 200;
    private const int Ticks = 7;

    private static readonly (string Name, string Path, string Document)[] s_cases =
    [
        ("by hand", "/by-hand", ""),
        ("the event alone", "/graphql", $"subscription {{ board {Selection} }}"),
        ("event and caller", "/graphql", $"subscription {{ board: ownBoard {Selection} }}")
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var count = args is [var text, ..] ? int.Parse(text, CultureInfo.InvariantCulture) : 10_000;
        Console.WriteLine($"{count} subscribers, median of {Ticks} ticks of about 1 kB");
        Console.WriteLine($"{"",-18}{"CPU a tick",12}{"on the clock",14}{"working set",16}{"managed heap",16}   (a subscriber)");
        foreach (var (name, path, document) in s_cases)
        {
            var (cpu, elapsed, workingSet, heap) = await MeasureAsync(count, path, document);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name,-18}{cpu,10:0.00} s{elapsed,12:0.00} s{workingSet / 1000,13:0.0} kB{heap / 1000,13:0.0} kB"));
        }
        return 0;
    }

    private static async Task<(double Cpu, double Elapsed, double WorkingSet, double Heap)> MeasureAsync(int count, string path, string document)
    {
        using var server = await ServerProcess.StartAsync();
        using (var warmUp = new Crowd(server))
        {
            await warmUp.ConnectAsync(WarmUpSubscribers, path, document);
            for (var i = 0; i < 100; i++) await warmUp.TickAsync(i);
        }
        var before = await server.MeasureAsync(collect: true);
        using var crowd = new Crowd(server);
        await crowd.ConnectAsync(count, path, document);
        await crowd.TickAsync(0);
        var after = await server.MeasureAsync(collect: true);
        var ticks = new List<(double Elapsed, double Cpu)>();
        for (var i = 0; i < Ticks; i++) ticks.Add(await crowd.TickAsync(i));
        return (
            Median(ticks.Select(t => t.Cpu)),
            Median(ticks.Select(t => t.Elapsed)),
            (double)(after.WorkingSet - before.WorkingSet) / count,
            (double)(after.Heap - before.Heap) / count);
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Ticks / 2);
}
