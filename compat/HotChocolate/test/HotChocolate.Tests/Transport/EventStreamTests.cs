using System.Runtime.CompilerServices;
using System.Text;
using HotChocolate.AspNetCore;
using HotChocolate.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Transport;

public sealed class EventStreamTests
{
    public sealed class Query
    {
        public string Hello => "world";
    }

    public sealed class Subscription
    {
        public async IAsyncEnumerable<int> TicksStream(SocketTests.Lifetimes lifetimes, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            lifetimes.Begin();
            try
            {
                yield return 1;
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                lifetimes.End();
            }
        }

        [Subscribe(With = nameof(TicksStream))]
        public int Ticks([EventMessage] int value) => value;
    }

    private readonly SocketTests.Lifetimes _lifetimes = new();

    [Fact]
    public async Task AClientThatLeavesEndsItsStream()
    {
        await using var server = await StartAsync();
        using (var response = await SubscribeAsync(server))
        using (var reader = new StreamReader(await response.Content.ReadAsStreamAsync()))
        {
            Assert.Equal("event: next", await reader.ReadLineAsync());
        }

        await _lifetimes.Ended;
    }

    [Fact]
    public async Task AStreamMayBeAskedForByGetWhereThatIsAllowed()
    {
        await using var server = await StartAsync();
        using var response = await server.Http.GetAsync("/graphql?query=subscription{ticks}", HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal("application/graphql-response+json", response.Content.Headers.ContentType?.MediaType);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/get?query=subscription{ticks}") { Headers = { { "Accept", "text/event-stream" } } };
        using var stream = await server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

        Assert.Equal("text/event-stream", stream.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task AnIdleStreamIsKeptAlive()
    {
        await using var server = await StartAsync();
        using var response = await SubscribeAsync(server, "/lively");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await reader.ReadLineAsync() is not "data: {\"data\":{\"ticks\":1}}") { }

        Assert.Equal("", await reader.ReadLineAsync());
        Assert.Equal(":", await reader.ReadLineAsync());
        Assert.Equal("", await reader.ReadLineAsync());
        Assert.Equal(":", await reader.ReadLineAsync());
    }

    private static Task<HttpResponseMessage> SubscribeAsync(TestServer server, string path = "/graphql")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent("""{"query":"subscription { ticks }"}""", Encoding.UTF8, "application/json"),
            Headers = { { "Accept", "text/event-stream" } }
        };
        return server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private Task<TestServer> StartAsync() => TestServer.StartAsync(
        schema =>
        {
            schema.Services.AddSingleton(_lifetimes);
            schema.AddQueryType<Query>().AddSubscriptionType<Subscription>();
        },
        app =>
        {
            app.MapGraphQL();
            app.MapGraphQL("/lively").WithOptions(new GraphQLServerOptions { EventStreamKeepAliveInterval = TimeSpan.FromMilliseconds(20) });
            app.MapGraphQL("/get").WithOptions(new GraphQLServerOptions { AllowedGetOperations = AllowedGetOperations.All });
        });
}
