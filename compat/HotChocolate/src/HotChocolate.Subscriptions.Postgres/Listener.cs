using System.Diagnostics;
using Npgsql;

namespace HotChocolate.Subscriptions.Postgres;

/// <summary>
/// One connection that listens, for all topics. It starts with the first subscriber and comes back whenever it was lost. That it hears is never
/// assumed: at the start and after every silence it has to hear a sign that this node sends on its other connection.
/// </summary>
internal sealed class Listener(
    PostgresSubscriptionOptions options, Publisher publisher, Action<string, TopicMessage?> deliver, Telemetry telemetry) : IAsyncDisposable
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _gate = new();
    private readonly Inbox _inbox = new();
    private volatile TaskCompletionSource _hearing = New();
    private volatile Exception? _failure;
    private long _heard;
    private Task? _running;

    /// <summary>Waits until messages are heard.</summary>
    /// <exception cref="CannotSubscribeException">They are not within the time allowed.</exception>
    public ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, this);
            _running ??= Background.Start(RunAsync);
        }
        var hearing = _hearing.Task;
        return hearing.IsCompleted ? default : new(WaitAsync(hearing, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        lock (_gate) _stopping.Cancel();
        if (_running is not null) await _running.ConfigureAwait(false);
    }

    private async Task WaitAsync(Task hearing, CancellationToken cancellationToken)
    {
        try
        {
            await hearing.WaitAsync(options.Timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new CannotSubscribeException("The messages of other nodes cannot be heard.", _failure ?? exception);
        }
    }

    private async Task RunAsync()
    {
        var pause = s_firstPause;
        var outage = new Stopwatch();
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var connection = await options.OpenAsync(_stopping.Token).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    await ListenAsync(connection).ConfigureAwait(false);
                    if (outage.IsRunning) telemetry.Restored(outage.Elapsed);
                    outage.Reset();
                    pause = s_firstPause;
                    _hearing.TrySetResult();
                    while (true) await HearAsync(connection).ConfigureAwait(false);
                }
            }
            catch (Exception) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                _failure = exception;
                if (_hearing.Task.IsCompleted)
                {
                    _hearing = New();
                    outage.Start();
                    telemetry.Lost(exception, pause);
                }
                else
                {
                    telemetry.Unreachable(exception, pause);
                }
            }
            // Nodes that lost the server together must not come back together.
            await Task.Delay(pause * (0.5 + Random.Shared.NextDouble()), _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < s_longestPause ? pause * 2 : s_longestPause;
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection)
    {
        connection.Notification += (_, notification) => Receive(notification);
        var channel = options.ChannelName.Replace("\"", "\"\"", StringComparison.Ordinal);
        using var command = new NpgsqlCommand($"LISTEN \"{channel}\"", connection) { CommandTimeout = options.TimeoutSeconds };
        await command.ExecuteNonQueryAsync(_stopping.Token).ConfigureAwait(false);
        await ProveAsync(connection).ConfigureAwait(false);
    }

    /// <summary>Hears for a while.</summary>
    private async Task HearAsync(NpgsqlConnection connection)
    {
        if (!await connection.WaitAsync(options.KeepAlive, _stopping.Token).ConfigureAwait(false)) await ProveAsync(connection).ConfigureAwait(false);
    }

    /// <exception cref="TimeoutException">The connection is open but hears nothing.</exception>
    private async Task ProveAsync(NpgsqlConnection connection)
    {
        var heard = _heard;
        await publisher.SendSignAsync(_stopping.Token).AsTask().WaitAsync(options.Timeout, _stopping.Token).ConfigureAwait(false);
        if (_heard == heard && !await connection.WaitAsync(options.Timeout, _stopping.Token).ConfigureAwait(false))
            throw new TimeoutException("The connection does not hear what is sent on its channel.");
    }

    private void Receive(NpgsqlNotificationEventArgs notification)
    {
        _heard++;
        try
        {
            if (!Frame.TryParse(notification.Payload, out var frame))
            {
                telemetry.Unreadable(null);
                return;
            }
            if (frame.IsSign) return;
            var text = _inbox.Take(frame, out var missed);
            if (missed > 0) telemetry.Missed(missed, frame.Sender);
            if (text is null) return;
            var (topic, message) = TopicMessage.Read(text);
            deliver(topic, message);
        }
        catch (Exception exception)
        {
            // The connection would pass over it in silence.
            telemetry.Unreadable(exception);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
