using Npgsql;

namespace HotChocolate.Subscriptions.Postgres;

/// <summary>How topics travel between nodes through PostgreSQL.</summary>
public sealed class PostgresSubscriptionOptions
{
    /// <summary>
    /// Gives a connection, open or not; has to be set. It is called for one connection that listens and one that sends, again whenever one of them
    /// was lost. Both stay open until the application ends and are never part of a transaction of the caller. A pooler that shares server connections
    /// between transactions cannot serve the one that listens.
    /// </summary>
    public Func<CancellationToken, ValueTask<NpgsqlConnection>> ConnectionFactory { get; set; } = default!;

    /// <summary>The channel that all nodes use; 1 to 63 bytes of UTF-8, case-sensitive.</summary>
    public string ChannelName { get; set; } = "hotchocolate_subscriptions";

    /// <summary>How many notifications one transaction carries; a message of several parts is never divided between two.</summary>
    public int MaxSendBatchSize { get; set; } = 256;

    /// <summary>How many messages may wait to be sent; the next sender waits for room.</summary>
    public int MaxSendQueueSize { get; set; } = 2048;

    /// <summary>
    /// Bytes of one notification. PostgreSQL takes 7,999 at most, so a larger number means that. A longer message is sent in parts, up to 1,000 of
    /// them.
    /// </summary>
    public int MaxMessagePayloadSize { get; set; } = Frame.LargestPayload;

    /// <summary>Names and buffers of the topics.</summary>
    public SubscriptionOptions SubscriptionOptions { get; set; } = new();

    /// <summary>How long nothing may be heard before the connection has to prove that it still hears.</summary>
    internal TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a statement, the proof of a connection, and a subscriber's wait for one may take.</summary>
    internal TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    internal int TimeoutSeconds => Math.Max(1, (int)Timeout.TotalSeconds);

    internal async ValueTask<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = await ConnectionFactory(cancellationToken).ConfigureAwait(false);
        try
        {
            if (connection.State == System.Data.ConnectionState.Closed) await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <exception cref="InvalidOperationException">An option has a value that cannot work.</exception>
    internal void Validate()
    {
        Require(ConnectionFactory is not null, $"{nameof(ConnectionFactory)} has to be set.");
        Require(
            Encoding.UTF8.GetByteCount(ChannelName) is > 0 and < 64 && !ChannelName.Contains('\0', StringComparison.Ordinal),
            $"{nameof(ChannelName)} has to have 1 to 63 bytes.");
        Require(MaxSendBatchSize > 0, $"{nameof(MaxSendBatchSize)} has to be positive.");
        Require(MaxSendQueueSize > 0, $"{nameof(MaxSendQueueSize)} has to be positive.");
        Require(MaxMessagePayloadSize >= Frame.SmallestPayload, $"{nameof(MaxMessagePayloadSize)} has to be at least {Frame.SmallestPayload}.");
    }

    private static void Require(bool condition, string message)
    {
        if (!condition) throw new InvalidOperationException($"The PostgreSQL subscriptions are not set up: {message}");
    }
}
