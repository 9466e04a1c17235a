using System.Collections.Concurrent;
using HotChocolate.Subscriptions;

namespace Elevate.Api.Tests.Outbox;

/// <summary>Keeps what is sent to topics.</summary>
internal sealed class TopicRecorder : ITopicEventSender
{
    private readonly ConcurrentQueue<(string Topic, object? Message)> _sent = new();

    /// <summary>What was sent since the last call.</summary>
    public IReadOnlyList<(string Topic, object? Message)> Take()
    {
        var taken = new List<(string, object?)>();
        while (_sent.TryDequeue(out var message)) taken.Add(message);
        return taken;
    }

    public ValueTask SendAsync<TMessage>(string topicName, TMessage message, CancellationToken cancellationToken = default)
    {
        _sent.Enqueue((topicName, message));
        return ValueTask.CompletedTask;
    }

    public ValueTask CompleteAsync(string topicName) => ValueTask.CompletedTask;
}
