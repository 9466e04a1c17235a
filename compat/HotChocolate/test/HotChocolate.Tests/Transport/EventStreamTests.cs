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

        public async IAsyncEnumerable<int> SilentStream([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            yield return 1;
        }

        [Subscribe(With = nameof(SilentStream))]
        public int Silent([EventMessage] int value) => value;

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
    public async Task AClientLearnsThatItIsSubscribedBeforeTheFirstEvent()
    {
        await using var server = await StartAsync();
        using var response = await SubscribeAsync(server, field: "silent").WaitAsync(TimeSpan.FromSeconds(15));

        Assert.Equal("text/event-stream; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoCache);
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

    private static Task<HttpResponseMessage> SubscribeAsync(TestServer server, string path = "/graphql", string field = "ticks")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent($$$"""{"query":"subscription { {{{field}}} }"}""", Encoding.UTF8, "application/json"),
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
