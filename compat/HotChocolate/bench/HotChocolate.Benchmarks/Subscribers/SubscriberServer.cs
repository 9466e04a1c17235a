using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Runtime;
using System.Text.Json;
using HotChocolate.Subscriptions;

namespace HotChocolate.Benchmarks.Subscribers;

/// <summary>The server under test, in a process of its own: the engine at <c>/graphql</c>, the same frames written by hand at <c>/by-hand</c>.</summary>
internal static class SubscriberServer
{
    public const string Command = "subscribers-server";

    public static async Task<int> RunAsync(string url)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddGraphQLServer().AddQueryType<Query>().AddSubscriptionType<Subscription>().AddInMemorySubscriptions();
        var byHand = new HandWrittenSockets();
        var app = builder.Build();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        app.MapGraphQL();
        app.Map("/by-hand", byHand.AcceptAsync);
        app.MapPost("/tick/{version}", async (long version, ITopicEventSender sender) =>
        {
            await sender.SendAsync(Subscription.Topic, Board.Of(version));
            byHand.Send(Board.Of(version));
        });
        app.MapGet("/figures", Measure);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());

        // The parent holds the other end: when it goes, so does this process.
        await Console.In.ReadToEndAsync();
        await app.DisposeAsync();
        return 0;
    }

    private static ServerFigures Measure(bool collect = false)
    {
        if (collect)
        {
            GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        return new ServerFigures(Environment.CpuUsage.TotalTime.TotalSeconds, Environment.WorkingSet, GC.GetTotalMemory(forceFullCollection: false));
    }

    /// <summary>The least that a WebSocket server on ASP.NET Core can do: the frame is made once and sent to everyone.</summary>
    private sealed class HandWrittenSockets
    {
        private readonly ConcurrentDictionary<WebSocket, byte> _sockets = [];

        public async Task AcceptAsync(HttpContext context)
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
            var buffer = new byte[1024];
            await socket.ReceiveAsync(buffer, context.RequestAborted);
            await socket.SendAsync("""{"type":"connection_ack"}"""u8.ToArray(), WebSocketMessageType.Text, true, context.RequestAborted);
            await socket.ReceiveAsync(buffer, context.RequestAborted);
            buffer = null;
            _sockets.TryAdd(socket, 0);
            try
            {
                await socket.ReceiveAsync(Memory<byte>.Empty, context.RequestAborted);
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
            {
                // The client has gone.
            }
            _sockets.TryRemove(socket, out _);
        }

        public void Send(Board board)
        {
            if (_sockets.IsEmpty) return;
            var message = JsonSerializer.SerializeToUtf8Bytes(
                new { id = "1", type = "next", payload = new { data = new { board } } }, JsonSerializerOptions.Web);
            foreach (var (socket, _) in _sockets)
            {
                var sending = socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, true, CancellationToken.None);
                if (!sending.IsCompletedSuccessfully) _ = sending.AsTask();
            }
        }
    }
}
