using System.Runtime.CompilerServices;
using HotChocolate.Execution;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Subscriptions;

/// <summary>Executing a subscription (spec §6.2.3).</summary>
public sealed class SubscriptionTests
{
    private readonly RequestExecutor _executor = TestExecutor.Of<Query>(
        services =>
        {
            services.AddGraphQL().AddInMemorySubscriptions();
            services.AddScoped<Scoped>();
        },
        setup => setup.SubscriptionType = typeof(Subscription));

    private ITopicEventSender Sender => _executor.Services.GetRequiredService<ITopicEventSender>();

    [Fact]
    public async Task A_result_for_every_event()
    {
        await using var stream = await SubscribeAsync("subscription($l: Boolean!) { n: notice(loud: $l) }", new() { ["l"] = true });
        await using var results = stream.ReadResultsAsync().GetAsyncEnumerator();
        await Sender.SendAsync("notices", "one");
        await Sender.SendAsync("notices", "two");
        Assert.Equal("""{"data":{"n":"ONE"}}""", await NextAsync(results));
        Assert.Equal("""{"data":{"n":"TWO"}}""", await NextAsync(results));
        await Sender.CompleteAsync("notices");
        Assert.False(await results.MoveNextAsync());
    }

    [Fact]
    public async Task An_event_that_fails_does_not_end_the_stream()
    {
        await using var stream = await SubscribeAsync("subscription { notice }");
        await using var results = stream.ReadResultsAsync().GetAsyncEnumerator();
        await Sender.SendAsync("notices", "boom");
        await Sender.SendAsync("notices", "fine");
        Assert.Equal("""{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":16}],"path":["notice"]}],"data":null}""", await NextAsync(results));
        Assert.Equal("""{"data":{"notice":"fine"}}""", await NextAsync(results));
    }

    [Fact]
    public async Task A_source_that_fails_ends_with_an_error()
    {
        await using var stream = await SubscribeAsync("subscription { failing(from: 2) }");
        var answers = new List<string>();
        await foreach (var result in stream.ReadResultsAsync()) answers.Add(result.ToJson(withIndentations: false));
        Assert.Equal(["""{"data":{"failing":2}}""", """{"data":{"failing":1}}""", """{"errors":[{"message":"Unexpected Execution Error"}]}"""], answers);
    }

    [Fact]
    public async Task A_source_that_cannot_be_opened_is_an_error()
    {
        var result = await _executor.ExecuteAsync("subscription { filtered(prefix: \"bad\") }");
        Assert.Equal("""{"errors":[{"message":"Bad prefix.","extensions":{"code":"BAD_PREFIX"}}]}""", result.ToJson(withIndentations: false));
    }

    [Fact]
    public async Task Arguments_choose_the_topic()
    {
        await using var stream = await SubscribeAsync("subscription { reviewed(status: DONE) }");
        await using var results = stream.ReadResultsAsync().GetAsyncEnumerator();
        await Sender.SendAsync("reviewed_Open", "no");
        await Sender.SendAsync("reviewed_Done", "yes");
        Assert.Equal("""{"data":{"reviewed":"yes"}}""", await NextAsync(results));
    }

    [Fact]
    public async Task Every_event_has_services_of_its_own()
    {
        await using var stream = await SubscribeAsync("subscription { scoped }");
        await using var results = stream.ReadResultsAsync().GetAsyncEnumerator();
        await Sender.SendAsync("scoped", 1);
        await Sender.SendAsync("scoped", 2);
        Assert.Equal("""{"data":{"scoped":1}}""", await NextAsync(results));
        Assert.Equal("""{"data":{"scoped":1}}""", await NextAsync(results));
    }

    [Fact]
    public async Task A_client_that_goes_leaves_nothing_behind()
    {
        using var client = new CancellationTokenSource();
        var topics = _executor.Services.GetRequiredService<InMemoryTopics>();
        var result = await _executor.ExecuteAsync("subscription { notice }", client.Token);
        Assert.Equal(1, topics.Count);
        await using var results = result.ExpectResponseStream().ReadResultsAsync().GetAsyncEnumerator();
        var next = results.MoveNextAsync();
        await client.CancelAsync();
        Assert.False(await next);
        await result.DisposeAsync();
        Assert.Equal(0, topics.Count);
    }

    [Fact]
    public async Task A_stream_that_nobody_reads_is_closed_with_its_result()
    {
        var topics = _executor.Services.GetRequiredService<InMemoryTopics>();
        await using (await SubscribeAsync("subscription { notice }")) Assert.Equal(1, topics.Count);
        Assert.Equal(0, topics.Count);
    }

    [Theory]
    [InlineData("subscription { heard }", true)]
    [InlineData("subscription { yielded }", false)]
    public async Task A_topic_holds_nothing_of_the_resolver_that_opened_it(string document, bool isTopic)
    {
        var scoped = new List<Scoped>();
        Scoped.Made.Value = scoped;
        await using (await SubscribeAsync(document)) Assert.Equal(isTopic, Assert.Single(scoped).IsDisposed);
        Assert.True(scoped[0].IsDisposed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Whoever_opened_a_stream_and_whoever_reads_it_can_end_it(bool isReader)
    {
        using var opener = new CancellationTokenSource();
        using var reader = new CancellationTokenSource();
        await using var result = await _executor.ExecuteAsync("subscription { notice }", opener.Token);
        await using var results = result.ExpectResponseStream().ReadResultsAsync().GetAsyncEnumerator(reader.Token);
        var next = results.MoveNextAsync();
        await (isReader ? reader : opener).CancelAsync();

        Assert.False(await next.AsTask().WaitAsync(TimeSpan.FromSeconds(15)));
    }

    [Fact]
    public async Task What_the_opening_resolver_leaves_to_clean_up_and_its_token_last_as_long_as_the_stream()
    {
        using var client = new CancellationTokenSource();
        var opened = new Opened();
        var request = OperationRequestBuilder.New().SetDocument("subscription { watched }").SetGlobalState("opened", opened).Build();
        await using (await _executor.ExecuteAsync(request, client.Token))
        {
            Assert.False(opened.IsCleaned);
            Assert.False(opened.Token.IsCancellationRequested);
            await client.CancelAsync();
            Assert.True(opened.Token.IsCancellationRequested);
        }
        Assert.True(opened.IsCleaned);
    }

    private async Task<ResponseStream> SubscribeAsync(string query, Dictionary<string, object?>? variables = null)
        => (await _executor.ExecuteAsync(query, variables ?? [])).ExpectResponseStream();

    private static async Task<string> NextAsync(IAsyncEnumerator<IOperationResult> results)
    {
        Assert.True(await results.MoveNextAsync());
        await using var result = results.Current;
        return result.ToJson(withIndentations: false);
    }

    public enum Status
    {
        Open,
        Done
    }

    public sealed class Scoped : IDisposable
    {
        public static readonly AsyncLocal<List<Scoped>?> Made = new();
        private int _count;

        public Scoped() => Made.Value?.Add(this);

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;

        public int Next() => ++_count;
    }

    public sealed class Opened
    {
        public bool IsCleaned { get; set; }

        public CancellationToken Token { get; set; }
    }

    public sealed class Query
    {
        public int One => 1;
    }

    public sealed class Subscription
    {
        [Subscribe]
        [Topic("notices")]
        public string Notice([EventMessage] string text, bool loud = false)
            => text == "boom" ? throw new InvalidOperationException("secret detail") : loud ? text.ToUpperInvariant() : text;

        [Subscribe]
        [Topic("reviewed_{status}")]
        public string Reviewed(Status status, [EventMessage] string text) => text;

        [Subscribe]
        [Topic("scoped")]
        public int Scoped([EventMessage] int message, Scoped scoped) => scoped.Next();

        [Subscribe(With = nameof(SubscribeToHeard))]
        public string Heard([EventMessage] string text) => text;

        public ValueTask<ISourceStream<string>> SubscribeToHeard(Scoped scoped, ITopicEventReceiver receiver, CancellationToken cancellationToken)
            => receiver.SubscribeAsync<string>($"heard {scoped.Next()}", cancellationToken);

        [Subscribe(With = nameof(SubscribeToWatched))]
        public string Watched([EventMessage] string text) => text;

        public ValueTask<ISourceStream<string>> SubscribeToWatched(
            IResolverContext context, [GlobalState] Opened opened, ITopicEventReceiver receiver, CancellationToken cancellationToken)
        {
            opened.Token = cancellationToken;
            ((IMiddlewareContext)context).RegisterForCleanup(
                () =>
                {
                    opened.IsCleaned = true;
                    return default;
                },
                CleanAfter.Request);
            return receiver.SubscribeAsync<string>("watched", cancellationToken);
        }

        [Subscribe(With = nameof(YieldedStream))]
        public int Yielded([EventMessage] int value) => value;

        public async IAsyncEnumerable<int> YieldedStream(Scoped scoped)
        {
            await Task.Yield();
            yield return scoped.Next();
        }

        [Subscribe(With = nameof(FailingStream))]
        public int Failing([EventMessage] int value) => value;

        public async IAsyncEnumerable<int> FailingStream(int from, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var i = from; i > 0; i--)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return i;
            }
            throw new InvalidOperationException("secret detail");
        }

        [Subscribe(With = nameof(SubscribeToFiltered))]
        public string Filtered([EventMessage] string text, string prefix) => prefix + text;

        public async ValueTask<ISourceStream<string>> SubscribeToFiltered(string prefix, ITopicEventReceiver receiver, CancellationToken cancellationToken)
            => prefix == "bad"
                ? throw new GraphQLException(ErrorBuilder.New().SetMessage("Bad prefix.").SetCode("BAD_PREFIX").Build())
                : await receiver.SubscribeAsync<string>("notices", cancellationToken);
    }
}
