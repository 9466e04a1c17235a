using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HotChocolate.Subscriptions.Postgres;

/// <summary>
/// Topics across nodes. Every message goes through the database, also to listeners of the node that sends it: so all nodes see the messages of all
/// senders in the same order, the order of their commits.
/// </summary>
internal sealed class PostgresTopics : ITopicEventSender, ITopicEventReceiver, IAsyncDisposable, IDisposable
{
    private readonly InMemoryTopics _local;
    private readonly Listener _listener;
    private readonly Publisher _publisher;

    public PostgresTopics(IOptions<PostgresSubscriptionOptions> options, ILogger<PostgresTopics>? logger = null)
    {
        options.Value.Validate();
        var telemetry = new Telemetry(logger ?? NullLogger<PostgresTopics>.Instance);
        _local = new InMemoryTopics(options.Value.SubscriptionOptions);
        _publisher = new Publisher(options.Value, telemetry);
        _listener = new Listener(options.Value, _publisher, Deliver, telemetry);
    }

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        var name = _local.Name(topicName);
        // Listeners here tell at once that the type is wrong; those of other nodes can only leave the message out.
        _local.Find<TMessage>(name);
        return _publisher.SendAsync(TopicMessage.Write(name, message), cancellationToken);
    }

    public ValueTask CompleteAsync(string topicName)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        return _publisher.SendAsync(TopicMessage.WriteEnd(_local.Name(topicName)), CancellationToken.None);
    }

    public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default)
        => SubscribeAsync<TMessage>(topicName, null, null, cancellationToken);

    public async ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topicName,
        int? bufferCapacity,
        TopicBufferFullMode? bufferFullMode,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topicName);
        cancellationToken.ThrowIfCancellationRequested();
        await _listener.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await _local.SubscribeAsync<TMessage>(topicName, bufferCapacity, bufferFullMode, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync().ConfigureAwait(false);
        await _publisher.DisposeAsync().ConfigureAwait(false);
    }

    // For containers that are disposed of without waiting.
    public void Dispose() => Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult();

    private void Deliver(string topic, TopicMessage? message)
    {
        if (message is null) _local.Complete(topic);
        else _local.Deliver(topic, message);
    }
}
