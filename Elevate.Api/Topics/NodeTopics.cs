using HotChocolate.Subscriptions;

namespace Elevate.Api.Topics;

/// <summary>
/// Topics that stay on this node whatever carries the others: for what every node finds out by itself, so that the backplane would only multiply it.
/// Asked for by <see cref="Key"/>.
/// </summary>
internal sealed class NodeTopics : IAsyncDisposable
{
    public const string Key = "node";

    private readonly ServiceProvider _services;

    public NodeTopics()
    {
        // The server's own topics in memory, apart from those that the app was configured with.
        var services = new ServiceCollection().AddLogging();
        services.AddGraphQL().AddInMemorySubscriptions();
        _services = services.BuildServiceProvider();
    }

    public ITopicEventSender Sender => _services.GetRequiredService<ITopicEventSender>();

    public ITopicEventReceiver Receiver => _services.GetRequiredService<ITopicEventReceiver>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
