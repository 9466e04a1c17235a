using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using HotChocolate.AspNetCore;
using HotChocolate.Resolvers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Transport;

public sealed class HttpEndpointTests
{
    public sealed class Query
    {
        public string Echo(string text) => text;

        public string? State([GlobalState] string? state) => state;
    }

    public sealed class Mutation
    {
        public int Change() => 1;
    }

    public sealed class ServiceQuery
    {
        public string Services(Greeting plain, [Service("loud")] Greeting keyed) => $"{plain.Text} {keyed.Text}";
    }

    public sealed record Greeting(string Text);

    public sealed class Late
    {
        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<Greeting> Greeting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    }

    public sealed class LateMutation
    {
        public async Task<bool> LateAsync(IResolverContext context, Late late)
        {
            await late.Gate.Task;
            try
            {
                late.Greeting.SetResult(context.Service<Greeting>());
            }
            catch (Exception exception)
            {
                late.Greeting.SetException(exception);
            }
            return true;
        }
    }

    [Fact]
    public async Task ResolversHaveTheServicesOfTheRequest()
    {
        await using var server = await TestServer.StartAsync(s =>
        {
            s.Services.AddScoped(_ => new Greeting("hello")).AddKeyedScoped("loud", (_, _) => new Greeting("HELLO"));
            s.AddQueryType<ServiceQuery>();
        });

        Assert.Equal((200, """{"data":{"services":"hello HELLO"}}"""), await server.PostAsync("""{"query":"{ services }"}"""));
    }

    [Fact]
    public async Task AResolverThatOutlivesItsRequestFindsNoServices()
    {
        var late = new Late();
        await using var server = await TestServer.StartAsync(s =>
        {
            s.Services.AddScoped(_ => new Greeting("hello")).AddSingleton(late);
            s.AddQueryType<Query>().AddMutationType<LateMutation>().ModifyRequestOptions(o => o.ExecutionTimeout = TimeSpan.FromMilliseconds(100));
        });

        Assert.Contains("HC0045", (await server.PostAsync("""{"query":"mutation { late }"}""")).Body);
        late.Gate.SetResult();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => late.Greeting.Task.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task ABodyMayArriveInPieces()
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>());
        var text = new string('ä', 100_000);
        using var response = await server.Http.PostAsync("/graphql", new ChunkedContent($$$"""{"query":"query($t: String!) { echo(text: $t) }","variables":{"t":"{{{text}}}"}}"""));

        Assert.Equal($$$"""{"data":{"echo":"{{{text}}}"}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ABodyThatIsTooLargeIsRefused(bool chunked)
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>(), maxAllowedRequestSize: 100);
        var body = $$"""{"query":"{ echo(text: \"{{new string('x', 200)}}\") }"}""";
        using var response = await server.Http.PostAsync("/graphql", chunked ? new ChunkedContent(body) : new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("HC0010", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/jsonp")]
    public async Task WhatAFormOfAnotherSiteCanSendIsNotARequest(string contentType)
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>().AddMutationType<Mutation>());
        var content = new StringContent("""{"query":"mutation { change }"}""");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        using var response = await server.Http.PostAsync("/graphql", content);

        Assert.Equal((HttpStatusCode.NotFound, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task AGetRequestChangesNothingUnlessThatIsAllowed()
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>().AddMutationType<Mutation>(), app =>
        {
            app.MapGraphQL();
            app.MapGraphQL("/all").WithOptions(new GraphQLServerOptions { AllowedGetOperations = AllowedGetOperations.All });
            app.MapGraphQL("/none").WithOptions(new GraphQLServerOptions { EnableGetRequests = false });
            app.MapGraphQL("/preflight").WithOptions(new GraphQLServerOptions { EnforceGetRequestsPreflightHeader = true });
        });

        Assert.Equal((405, """{"errors":[{"message":"The specified operation kind is not allowed."}]}"""), await server.GetAsync("/graphql?query=mutation{change}"));
        Assert.Equal((200, """{"data":{"change":1}}"""), await server.GetAsync("/all?query=mutation{change}"));
        Assert.Equal((404, ""), await server.GetAsync("/none?query={__typename}"));
        Assert.Equal((404, ""), await server.GetAsync("/preflight?query={__typename}"));
    }

    [Fact]
    public async Task EveryEndpointServesItsPartOnly()
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>(), app =>
        {
            app.MapGraphQLHttp("/http").WithOptions(new GraphQLHttpOptions { EnableGetRequests = false });
            app.MapGraphQLSchema("/sdl");
            app.MapGraphQLWebSocket("/ws");
        });
        const string body = """{"query":"{ __typename }"}""";

        Assert.Equal((200, """{"data":{"__typename":"Query"}}"""), await server.PostAsync(body, "/http"));
        Assert.Equal((404, ""), await server.GetAsync("/http?query={__typename}"));
        Assert.Equal((404, ""), await server.GetAsync("/http?sdl"));
        Assert.StartsWith("schema {", (await server.GetAsync("/sdl")).Body, StringComparison.Ordinal);
        Assert.Equal((404, ""), await server.PostAsync(body, "/sdl"));
        Assert.Equal((404, ""), await server.PostAsync(body, "/ws"));
        await using var socket = await TestSocket.ConnectAsync(server, "/ws");
        await socket.InitializeAsync();
    }

    [Fact]
    public async Task AHostMayHaveRoutesBelowTheEndpoint()
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>(), app =>
        {
            app.MapGraphQL();
            app.MapGet("/graphql/ui", () => "tool");
        });

        Assert.Equal((200, "tool"), await server.GetAsync("/graphql/ui"));
        Assert.Equal(200, (await server.PostAsync("""{"query":"{ __typename }"}""", "/graphql/anything")).Status);
        Assert.Equal((404, ""), await server.GetAsync("/graphql"));
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/group/graphql")]
    public async Task TheSchemaHasPathsBelowTheEndpoint(string endpoint)
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>(), app =>
        {
            app.MapGraphQL();
            app.MapGroup("/group").MapGraphQL();
        });

        foreach (var path in new[] { "/schema", "/schema/", "/schema.graphql", "?sdl" })
            Assert.StartsWith("schema {", (await server.GetAsync(endpoint + path)).Body, StringComparison.Ordinal);
        Assert.Equal((404, ""), await server.GetAsync(endpoint + "/other/schema"));
    }

    [Theory]
    [InlineData("{0}", HttpStatusCode.NotModified)]
    [InlineData("W/{0}", HttpStatusCode.NotModified)]
    [InlineData("\"other\", {0}", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    [InlineData("nonsense", HttpStatusCode.OK)]
    public async Task AClientThatHasTheSchemaIsToldSo(string known, HttpStatusCode status)
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>());
        using var first = await server.Http.GetAsync("/graphql/schema.graphql");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?sdl");
        request.Headers.TryAddWithoutValidation("If-None-Match", known.Replace("{0}", first.Headers.ETag!.ToString(), StringComparison.Ordinal));
        using var second = await server.Http.SendAsync(request);

        Assert.Equal(status, second.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK, (await second.Content.ReadAsStringAsync()).Length > 0);
    }

    [Fact]
    public async Task TheSchemaIsKeptWhereItIsNotToBeRead()
    {
        await using var server = await TestServer.StartAsync(
            s => s.AddQueryType<Query>(), app => app.MapGraphQL().WithOptions(new GraphQLServerOptions { EnableSchemaRequests = false }));

        Assert.Equal((404, ""), await server.GetAsync("/graphql?sdl"));
        Assert.Equal((404, ""), await server.GetAsync("/graphql/schema.graphql"));
    }

    [Fact]
    public async Task ABodyThatIsAnnouncedTooLargeIsNotWaitedFor()
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>(), maxAllowedRequestSize: 100);
        using var client = new TcpClient(server.Address.Host, server.Address.Port);
        await client.GetStream().WriteAsync("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 101\r\n\r\n"u8.ToArray());
        using var reader = new StreamReader(client.GetStream());

        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(15)));
    }

    [Theory]
    [InlineData("types=Query", 200, "type Query")]
    [InlineData("types=1x", 400, "HC0059")]
    [InlineData("types=Nope", 404, "HC0060")]
    [InlineData("types=,", 400, "HC0058")]
    public async Task SingleTypesCanBeDownloaded(string query, int status, string text)
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>());
        var answer = await server.GetAsync("/graphql?sdl&" + query);

        Assert.Equal(status, answer.Status);
        Assert.Contains(text, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnInterceptorAddsStateOrRefuses()
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>().AddHttpRequestInterceptor((context, _, builder, _) =>
        {
            if (context.Request.Query.ContainsKey("refuse")) throw new GraphQLException(ErrorBuilder.New().SetMessage("No.").SetCode("NO").Build());
            if (context.Request.Query.ContainsKey("fail")) throw new InvalidOperationException("secret");
            builder.SetGlobalState("state", "set");
            return default;
        }));
        const string body = """{"query":"{ state }"}""";

        Assert.Equal((200, """{"data":{"state":"set"}}"""), await server.PostAsync(body));
        Assert.Equal((400, """{"errors":[{"message":"No.","extensions":{"code":"NO"}}]}"""), await server.PostAsync(body, "/graphql?refuse"));
        Assert.Equal((500, """{"errors":[{"message":"Unexpected Execution Error"}]}"""), await server.PostAsync(body, "/graphql?fail"));
    }

    [Theory]
    [InlineData("application/json", 400)]
    [InlineData("*/*", 400)]
    [InlineData("application/graphql-response+json", 400)]
    public async Task ARequestThatIsNoneIsABadOne(string accept, int status)
    {
        await using var server = await TestServer.StartAsync(s => s.AddQueryType<Query>());

        Assert.Equal(status, (await server.PostAsync("""{ "not JSON""", accept: accept)).Status);
    }

    private sealed class ChunkedContent : HttpContent
    {
        private readonly byte[] _bytes;

        public ChunkedContent(string text)
        {
            _bytes = Encoding.UTF8.GetBytes(text);
            Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            foreach (var chunk in _bytes.Chunk(1 + _bytes.Length / 5))
            {
                await stream.WriteAsync(chunk);
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
