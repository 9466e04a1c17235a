using System.Threading.Channels;
using Npgsql;

namespace HotChocolate.Subscriptions.Postgres;

/// <summary>
/// Sends messages on a connection of its own, those that wait together in one transaction. A sender waits until its message is committed, so that
/// what cannot be sent is not lost without its knowledge; and it waits for room in the queue, which is all the memory that a burst can take.
/// </summary>
internal sealed class Publisher(PostgresSubscriptionOptions options, Telemetry telemetry) : IAsyncDisposable
{
    private const int MaxAttempts = 3;
    private readonly string _sender = Frame.NewSender();
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly Channel<Pending> _queue
        = Channel.CreateBounded<Pending>(new BoundedChannelOptions(options.MaxSendQueueSize) { SingleReader = true });
    private NpgsqlConnection? _connection;
    private Task? _running;
    private long _sequence;

    /// <summary>Sends a text to all nodes, this one included.</summary>
    /// <exception cref="InvalidOperationException">It is too long.</exception>
    /// <exception cref="NpgsqlException">It could not be sent, not even by another attempt.</exception>
    public async ValueTask SendAsync(string text, CancellationToken cancellationToken)
    {
        if (Frame.CountParts(text, options.MaxMessagePayloadSize) > Frame.MaxParts)
            throw new InvalidOperationException(
                $"A message of {text.Length} bytes is too large for a topic: {Frame.MaxParts} notifications of {options.MaxMessagePayloadSize} bytes."
                + " Send what names the news, and let resolvers load the rest.");
        await QueueAsync(text, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends what nobody but listening connections hears.</summary>
    public ValueTask SendSignAsync(CancellationToken cancellationToken) => QueueAsync("", cancellationToken);

    private async ValueTask QueueAsync(string text, CancellationToken cancellationToken)
    {
        var pending = new Pending(text);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
            _running ??= Background.Start(RunAsync);
        }
        try
        {
            await _queue.Writer.WriteAsync(pending, cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(Publisher));
        }
        await pending.Sent.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _queue.Writer.TryComplete();
            _stopping.CancelAfter(options.Timeout);
        }
        if (_running is not null) await _running.ConfigureAwait(false);
        await _stopping.CancelAsync().ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var (batch, payloads) = TakeBatch();
            try
            {
                await SendAsync(payloads, batch.Count).ConfigureAwait(false);
                foreach (var pending in batch) pending.Sent.TrySetResult();
            }
            catch (Exception exception)
            {
                foreach (var pending in batch) pending.Sent.TrySetException(exception);
            }
        }
        await DisconnectAsync().ConfigureAwait(false);
    }

    private (List<Pending> Batch, string[] Payloads) TakeBatch()
    {
        var (batch, payloads) = (new List<Pending>(), new List<string>());
        while (payloads.Count < options.MaxSendBatchSize && _queue.Reader.TryRead(out var pending))
        {
            batch.Add(pending);
            var sequence = pending.Text.Length == 0 ? Frame.Sign : ++_sequence;
            payloads.AddRange(Frame.Split(_sender, sequence, pending.Text, options.MaxMessagePayloadSize));
        }
        return (batch, [.. payloads]);
    }

    private async Task SendAsync(string[] payloads, int messages)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                _connection ??= await options.OpenAsync(_stopping.Token).ConfigureAwait(false);
                using var command = new NpgsqlCommand("SELECT pg_notify($1, payload) FROM unnest($2) AS payload", _connection)
                {
                    CommandTimeout = options.TimeoutSeconds,
                    Parameters = { new() { Value = options.ChannelName }, new() { Value = payloads } }
                };
                await command.ExecuteNonQueryAsync(_stopping.Token).ConfigureAwait(false);
                return;
            }
            catch (Exception exception)
            {
                // A connection that was idle may be long dead, which is seen only now.
                await DisconnectAsync().ConfigureAwait(false);
                if (attempt == MaxAttempts || _stopping.IsCancellationRequested) throw;
                telemetry.SendAgain(exception, messages);
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt * attempt), _stopping.Token).ConfigureAwait(false);
        }
    }

    private async Task DisconnectAsync()
    {
        if (_connection is null) return;
        await _connection.DisposeAsync().ConfigureAwait(false);
        _connection = null;
    }

    private sealed record Pending(string Text)
    {
        public TaskCompletionSource Sent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
