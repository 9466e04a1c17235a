using System.Diagnostics;
using Npgsql;

namespace Elevate.Api.Tests.Database;

/// <summary>
/// Asks a server for nothing, again and again, and keeps how late the answers were. What waits for no lock and is late all the same was late because of the
/// machine, which other tests and other people share.
/// </summary>
internal sealed class Pulse : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    // What a question and the pause behind it take where nobody else is.
    private static readonly TimeSpan Usual = Pause + TimeSpan.FromMilliseconds(5);

    private readonly Lock _access = new();
    private readonly List<(long From, long To)> _beats = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly NpgsqlConnection _connection;
    private readonly Task _beating;
    private long _from = Stopwatch.GetTimestamp();

    private Pulse(NpgsqlConnection connection)
    {
        _connection = connection;
        _beating = BeatAsync();
    }

    public static async Task<Pulse> StartAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return new Pulse(connection);
    }

    /// <summary>For how long the machine stood still between two moments of <see cref="Stopwatch.GetTimestamp"/>.</summary>
    public TimeSpan Standstill(long from, long to)
    {
        lock (_access)
        {
            var late = TimeSpan.Zero;
            foreach (var beat in _beats.Append((From: _from, To: Stopwatch.GetTimestamp())).Where(beat => beat.From < to && beat.To > from))
            {
                var took = Stopwatch.GetElapsedTime(Math.Max(beat.From, from), Math.Min(beat.To, to));
                if (took > Usual) late += took - Usual;
            }
            return late;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beating;
        await _connection.DisposeAsync();
        _stop.Dispose();
    }

    private async Task BeatAsync()
    {
        await using var nothing = new NpgsqlCommand("SELECT", _connection);
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(Pause, CancellationToken.None);
            await nothing.ExecuteNonQueryAsync(CancellationToken.None);
            lock (_access)
            {
                var to = Stopwatch.GetTimestamp();
                _beats.Add((_from, to));
                _from = to;
            }
        }
    }
}
