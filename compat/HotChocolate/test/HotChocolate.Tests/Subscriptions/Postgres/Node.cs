using System.Collections.Concurrent;
using HotChocolate.Execution;
using HotChocolate.Tests.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HotChocolate.Subscriptions.Postgres;

/// <summary>One process of an application that runs in several: its own services, the same database.</summary>
internal sealed class Node : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ServiceProvider _services;

    public Node(PostgresServer server, string channel, Action<PostgresSubscriptionOptions>? configure = null)
    {
        Server = server;
        _services = new ServiceCollection()
            .AddLogging()
            .AddGraphQL()
            .AddPostgresSubscriptions(options =>
            {
                options.ConnectionFactory = ConnectAsync;
                options.ChannelName = channel;
                options.SubscriptionOptions.TopicBufferCapacity = 5_000;
                configure?.Invoke(options);
            })
            .Services
            .BuildServiceProvider();
    }

    public PostgresServer Server { get; }

    /// <summary>The server processes behind the connections that the node opened, in order.</summary>
    public ConcurrentQueue<int> Backends { get; } = [];

    /// <summary>The one that listens is the first, until it is lost.</summary>
    public int Listening => Backends.First();

    /// <summary>Awaited before every new connection.</summary>
    public Func<CancellationToken, Task> Gate { get; set; } = _ => Task.CompletedTask;

    public ITopicEventSender Sender => _services.GetRequiredService<ITopicEventSender>();

    public ITopicEventReceiver Receiver => _services.GetRequiredService<ITopicEventReceiver>();

    public async Task<Reader<T>> ListenAsync<T>(string topic) => new(await Receiver.SubscribeAsync<T>(topic).AsTask().WaitAsync(Patience));

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        await Gate(cancellationToken);
        var connection = new NpgsqlConnection(Server.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(cancellationToken);
        Backends.Enqueue(connection.ProcessID);
        return connection;
    }
}

/// <summary>Tests of nodes share a server, and run one after another: what they count is counted for the process.</summary>
[CollectionDefinition(nameof(Node))]
public sealed class NodeCollection : ICollectionFixture<PostgresServer>;

/// <summary>Reads a stream one message at a time.</summary>
internal sealed class Reader<T>(ISourceStream<T> stream) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<T> _messages = stream.ReadEventsAsync().GetAsyncEnumerator();

    public async Task<T> NextAsync()
        => await _messages.MoveNextAsync().AsTask().WaitAsync(Node.Patience) ? _messages.Current : throw new InvalidOperationException("The stream has ended.");

    public async Task<IReadOnlyList<T>> NextAsync(int count)
    {
        var messages = new List<T>();
        while (messages.Count < count) messages.Add(await NextAsync());
        return messages;
    }

    public async Task<bool> HasEndedAsync() => !await _messages.MoveNextAsync().AsTask().WaitAsync(Node.Patience);

    public ValueTask DisposeAsync() => stream.DisposeAsync();
}
