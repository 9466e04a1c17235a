using System.Diagnostics;

namespace HotChocolate.Benchmarks.Subscribers;

/// <summary>Many subscribers of one server.</summary>
internal sealed class Crowd(ServerProcess server) : IDisposable
{
    private const int ConnectAtOnce = 32;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);
    private readonly List<RawSubscriber> _subscribers = [];
    private TaskCompletionSource _everyone = new();
    private int _missing;

    public async Task ConnectAsync(int count, string path, string document)
    {
        while (_subscribers.Count < count)
        {
            var next = Enumerable.Range(0, Math.Min(ConnectAtOnce, count - _subscribers.Count)).Select(_ => RawSubscriber.ConnectAsync(server.Address, path, document));
            foreach (var subscriber in await Task.WhenAll(next))
            {
                _subscribers.Add(subscriber);
                _ = subscriber.ListenAsync(Count);
            }
        }
    }

    /// <summary>One tick, until everyone has it: seconds on the clock, and of the server's CPU.</summary>
    public async Task<(double Elapsed, double Cpu)> TickAsync(long version)
    {
        _everyone = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _missing = _subscribers.Count;
        var before = await server.MeasureAsync();
        var start = Stopwatch.GetTimestamp();
        await server.TickAsync(version);
        await _everyone.Task.WaitAsync(s_patience);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var after = await server.MeasureAsync();
        return (elapsed.TotalSeconds, after.Cpu - before.Cpu);
    }

    public void Dispose()
    {
        foreach (var subscriber in _subscribers) subscriber.Dispose();
    }

    private void Count()
    {
        if (Interlocked.Decrement(ref _missing) == 0) _everyone.TrySetResult();
    }
}
