using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
using GreenDonut;
using HotChocolate.Authorization;
using HotChocolate.Execution;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Subscriptions;

/// <summary>
/// One result of an event serves everyone who listens with the same operation, unless a caller could make a difference. Messages count how often a
/// result is made of them.
/// </summary>
public sealed class SharingTests : IAsyncLifetime
{
    private static readonly AsyncLocal<string?> s_ambient = new();
    private readonly Filter _filter = new();
    private readonly List<IAsyncDisposable> _held = [];
    private ServiceProvider _services = null!;
    private IRequestExecutor _executor = null!;

    public async Task InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddHttpContextAccessor().AddAuthorization().AddSingleton<Singleton>();
        services.AddGraphQLServer()
            .AddQueryType<Query>()
            .AddSubscriptionType<Subscription>()
            .AddTypeExtension<WithoutConstructor>()
            .AddTypeExtension<WithConstructor>()
            .AddTypeExtension<OwnFields>()
            .AddType<Judged>()
            .AddDataLoader<Loader>()
            .AddErrorFilter(_ => _filter)
            .AddInMemorySubscriptions();
        _services = services.BuildServiceProvider(validateScopes: true);
        _executor = await _services.GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var held in _held) await held.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Theory]
    [InlineData("plain { count }")]
    [InlineData("plain { count __typename }")]
    [InlineData("withArgument(a: 1) { count }")]
    [InlineData("withToken { count }")]
    [InlineData("fromClass { count }")]
    [InlineData("plain { count own }")]
    public async Task What_depends_on_the_event_alone_is_made_once(string selection)
    {
        var (a, b) = await ResultsAsync($"subscription {{ x: {selection} }}");

        Assert.Equal(1, Count(a));
        Assert.Equal(1, Count(b));
        Assert.Equal(a, b);
    }

    [Theory]
    [InlineData("byUser { count }")]
    [InlineData("byHttp { count }")]
    [InlineData("byState { count }")]
    [InlineData("byService { count }")]
    [InlineData("byContext { count }")]
    [InlineData("byLoader { count }")]
    [InlineData("asTask { count }")]
    [InlineData("byRole { count }")]
    [InlineData("fromClassWithService { count }")]
    [InlineData("animal { ... on Judged { count } }")]
    public async Task What_may_depend_on_the_caller_is_made_for_each(string selection)
    {
        var (a, b) = await ResultsAsync($"subscription {{ x: {selection} }}");

        Assert.Equal(1, Count(a));
        Assert.Equal(2, Count(b));
    }

    [Fact]
    public async Task That_a_field_asks_for_the_caller_is_found_out_once()
    {
        const string Document = "subscription { x: plain { count whose } }";
        await using var a = await SubscribeAsync(Document, "a");
        await using var b = await SubscribeAsync(Document, "b");
        var message = new Counting();
        await SendAsync(message);
        await SendAsync(message);

        // One result was begun for both, and dropped.
        Assert.Equal<int[]>([2, 3, 4, 5], [Count(await NextAsync(a)), Count(await NextAsync(b)), Count(await NextAsync(a)), Count(await NextAsync(b))]);
    }

    [Fact]
    public async Task Everyone_sees_their_own_state_beside_what_is_shared()
    {
        var (a, b) = await ResultsAsync("subscription { x: plain { whose } }");

        Assert.Equal("""{"data":{"x":{"whose":"a"}}}""", a);
        Assert.Equal("""{"data":{"x":{"whose":"b"}}}""", b);
    }

    [Fact]
    public async Task Every_event_is_made_anew_even_where_it_is_the_same_object()
    {
        var message = new Counting();
        await using var stream = await SubscribeAsync("subscription { x: plain { count } }", "a");
        await SendAsync(message);
        await SendAsync(message);

        Assert.Equal(1, Count(await NextAsync(stream)));
        Assert.Equal(2, Count(await NextAsync(stream)));
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":1}""", true)]
    [InlineData("""{"a":1}""", """{"a":2}""", false)]
    [InlineData("""{"a":1}""", """{}""", false)]
    [InlineData("""{"a":1,"b":null}""", """{"a":1}""", false)]
    [InlineData("""{"a":1,"b":1}""", """{"a":1}""", false)]
    [InlineData("""{"a":1,"b":11}""", """{"a":11,"b":1}""", false)]
    [InlineData("""{"a":1,"c":1}""", """{"a":1,"c":2}""", true)]
    public async Task Variables_have_to_be_the_same(string first, string second, bool isShared)
    {
        const string Document = "subscription($a: Int = 5, $b: Int) { x: withArgument(a: $a, b: $b) { count } }";
        await using var a = await SubscribeAsync(Document, "a", Variables(first));
        await using var b = await SubscribeAsync(Document, "b", Variables(second));
        await SendAsync(new Counting());

        Assert.Equal(1, Count(await NextAsync(a)));
        Assert.Equal(isShared ? 1 : 2, Count(await NextAsync(b)));
    }

    [Fact]
    public async Task Variables_that_are_no_json_are_not_compared()
    {
        const string Document = "subscription($a: Int) { x: withArgument(a: $a) { count } }";
        await using var a = await SubscribeAsync(Document, "a", new() { ["a"] = 1 });
        await using var b = await SubscribeAsync(Document, "b", new() { ["a"] = 1 });
        await SendAsync(new Counting());

        Assert.Equal(1, Count(await NextAsync(a)));
        Assert.Equal(2, Count(await NextAsync(b)));
    }

    [Fact]
    public async Task Ambient_state_of_one_caller_does_not_reach_another()
    {
        await using var a = await SubscribeAsync("subscription { x: ambient }", "a");
        await using var b = await SubscribeAsync("subscription { x: ambient }", "b");
        await SendAsync(new Counting());

        s_ambient.Value = "a";
        Assert.Equal("""{"data":{"x":"nobody"}}""", await NextAsync(a));
        s_ambient.Value = "b";
        Assert.Equal("""{"data":{"x":"nobody"}}""", await NextAsync(b));
        Assert.Equal("b", s_ambient.Value);
    }

    [Fact]
    public async Task Everyone_gets_their_culture()
    {
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        await using var a = await SubscribeAsync("subscription { x: price }", "a");
        await using var b = await SubscribeAsync("subscription { x: price }", "b");
        await using var c = await SubscribeAsync("subscription { x: price }", "c");
        await SendAsync(new Counting());

        Assert.Equal("""{"data":{"x":"1.5 1.5"}}""", await NextAsync(a));
        CultureInfo.CurrentCulture = comma;
        Assert.Equal("""{"data":{"x":"1,5 1.5"}}""", await NextAsync(b));
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (CultureInfo.InvariantCulture, comma);
        Assert.Equal("""{"data":{"x":"1.5 1,5"}}""", await NextAsync(c));
    }

    [Fact]
    public async Task Filters_see_an_error_once_for_everyone_who_gets_it()
    {
        var (a, b) = await ResultsAsync("subscription { x: failing { count } }");

        Assert.Equal("""{"errors":[{"message":"Bad. 1","locations":[{"line":1,"column":16}],"path":["x"]}],"data":{"x":null}}""", a);
        Assert.Equal(a.Replace("Bad. 1", "Bad. 2", StringComparison.Ordinal), b);
        Assert.Equal(2, _filter.Count);
    }

    [Fact]
    public async Task A_report_of_costs_is_the_askers_own()
    {
        await using var a = await SubscribeAsync("subscription { x: plain { count } }", "a");
        await using var b = await SubscribeAsync("subscription { x: plain { count } }", "b", configure: r => r.ReportCost());
        await SendAsync(new Counting());

        Assert.Equal("""{"data":{"x":{"count":1}}}""", await NextAsync(a));
        Assert.Contains("operationCost", await NextAsync(b), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_result_can_be_read_as_a_dictionary_and_be_disposed_of_by_each()
    {
        await using var a = await SubscribeAsync("subscription { x: plain { count } }", "a");
        await using var b = await SubscribeAsync("subscription { x: plain { count } }", "b");
        await SendAsync(new Counting());

        Assert.True(await a.MoveNextAsync());
        Assert.True(await b.MoveNextAsync());
        await a.Current.DisposeAsync();

        Assert.Equal(1, ((IReadOnlyDictionary<string, object?>)b.Current.Data!["x"]!)["count"]);
        Assert.Equal("{\n  \"data\": {\n    \"x\": {\n      \"count\": 1\n    }\n  }\n}", b.Current.ToJson());
    }

    [Fact]
    public async Task Beyond_many_different_operations_everyone_makes_their_own()
    {
        const int Kept = 32;
        var streams = new List<IAsyncEnumerator<IOperationResult>>();
        for (var i = 0; i <= Kept; i++)
            for (var j = 0; j < 2; j++) streams.Add(await SubscribeAsync($"subscription {{ x{i}: plain {{ count }} }}", "a"));
        await SendAsync(new Counting());

        var counts = new List<int>();
        foreach (var stream in streams) counts.Add(Count(await NextAsync(stream)));

        // Twice each of the first ones, which share; the last two do not.
        Assert.Equal([.. Enumerable.Range(1, Kept).SelectMany(i => new[] { i, i }), Kept + 1, Kept + 2], counts);
        foreach (var stream in streams) await stream.DisposeAsync();
    }

    [Fact]
    public async Task A_result_is_kept_no_longer_than_somebody_sends_it()
    {
        await using var quick = await SubscribeAsync("subscription { x: plain { count } }", "a");
        await using var slow = await SubscribeAsync("subscription { x: plain { count } }", "b");
        await SendAsync(new Counting());
        await ReadAndLetGoAsync(quick);
        await SendAsync(new Counting());
        await ReadAndLetGoAsync(quick);
        GC.Collect();

        Assert.Equal(2, Count(await NextAsync(slow)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task ReadAndLetGoAsync(IAsyncEnumerator<IOperationResult> stream)
    {
        Assert.True(await stream.MoveNextAsync());
        await using var result = stream.Current;
        Assert.Equal(1, Count(result.ToJson(withIndentations: false)));
    }

    private async Task<(string A, string B)> ResultsAsync(string document)
    {
        await using var a = await SubscribeAsync(document, "a");
        await using var b = await SubscribeAsync(document, "b");
        await SendAsync(new Counting());
        return (await NextAsync(a), await NextAsync(b));
    }

    private async Task<IAsyncEnumerator<IOperationResult>> SubscribeAsync(
        string document, string who, Dictionary<string, object?>? variables = null, Action<OperationRequestBuilder>? configure = null)
    {
        var user = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Role, "reader")], "test"));
        var request = OperationRequestBuilder.New()
            .SetDocument(document)
            .SetVariableValues(variables)
            .SetGlobalState("who", who)
            .SetGlobalState(nameof(HttpContext), new DefaultHttpContext())
            .SetUser(user);
        configure?.Invoke(request);
        var result = await _executor.ExecuteAsync(request.Build());
        _held.Add(result);
        return result.ExpectResponseStream().ReadResultsAsync().GetAsyncEnumerator();
    }

    private ValueTask SendAsync(Counting message) => _services.GetRequiredService<ITopicEventSender>().SendAsync("t", message);

    /// <summary>Holds the result as somebody does who is sending it.</summary>
    private async Task<string> NextAsync(IAsyncEnumerator<IOperationResult> stream)
    {
        Assert.True(await stream.MoveNextAsync());
        _held.Add(stream.Current);
        return stream.Current.ToJson(withIndentations: false);
    }

    private static int Count(string result)
        => JsonDocument.Parse(result).RootElement.GetProperty("data").EnumerateObject().Single().Value.GetProperty("count").GetInt32();

    private static Dictionary<string, object?> Variables(string json)
        => JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(p => p.Name, p => (object?)p.Value.Clone());

    [InterfaceType("Animal")]
    public interface IAnimal
    {
        int Count { get; }
    }

    public sealed class Counting : IAnimal
    {
        private int _count;

        public int Count => Interlocked.Increment(ref _count);
    }

    public sealed class Singleton;

    public sealed class Judged : ObjectType<Counting>
    {
        protected override void Configure(IObjectTypeDescriptor<Counting> descriptor)
            => descriptor.Name("Judged").Implements<InterfaceType<IAnimal>>().IsOfType((_, value) => value is Counting);
    }

    public sealed class Loader(DataLoaderOptions options) : CacheDataLoader<int, int>(options)
    {
        protected override Task<int> LoadSingleAsync(int key, CancellationToken cancellationToken) => Task.FromResult(key);
    }

    public sealed class Filter : IErrorFilter
    {
        public int Count { get; private set; }

        public IError OnError(IError error)
        {
            Count++;
            return error.WithMessage($"{error.Message} {Count}");
        }
    }

    public sealed class Query
    {
        public int One => 1;
    }

    public sealed class Subscription
    {
        [Subscribe, Topic("t")]
        public Counting Plain([EventMessage] Counting message) => message;

        [Subscribe, Topic("t")]
        public Counting WithArgument([EventMessage] Counting message, int? a, int? b) => message;

        [Subscribe, Topic("t")]
        public Counting WithToken([EventMessage] Counting message, CancellationToken cancellationToken)
            => cancellationToken.IsCancellationRequested ? new Counting() : message;

        [Subscribe, Topic("t")]
        public string Ambient([EventMessage] Counting message) => s_ambient.Value ?? "nobody";

        [Subscribe, Topic("t")]
        public string Price([EventMessage] Counting message) => $"{1.5.ToString(CultureInfo.CurrentCulture)} {1.5.ToString(CultureInfo.CurrentUICulture)}";

        [Subscribe, Topic("t")]
        public Counting? Failing([EventMessage] Counting message) => throw new GraphQLException("Bad.");

        [Subscribe, Topic("t")]
        public Counting ByUser([EventMessage] Counting message, ClaimsPrincipal user) => user.IsInRole("reader") ? message : new Counting();

        [Subscribe, Topic("t")]
        public Counting ByHttp([EventMessage] Counting message, HttpContext context) => context.Items.Count == 0 ? message : new Counting();

        [Subscribe, Topic("t")]
        public Counting ByState([EventMessage] Counting message, [GlobalState] string who) => who.Length == 1 ? message : new Counting();

        [Subscribe, Topic("t")]
        public Counting ByService([EventMessage] Counting message, Singleton singleton) => singleton is null ? new Counting() : message;

        [Subscribe, Topic("t")]
        public Counting ByContext([EventMessage] Counting message, IResolverContext context) => context.ContextData.Count > 0 ? message : new Counting();

        [Subscribe, Topic("t")]
        public async Task<Counting> ByLoader([EventMessage] Counting message, Loader loader) => await loader.LoadAsync(1) == 1 ? message : new Counting();

        [Subscribe, Topic("t")]
        public Task<Counting> AsTask([EventMessage] Counting message) => Task.FromResult(message);

        [Subscribe, Topic("t"), Authorize(Roles = ["reader"])]
        public Counting ByRole([EventMessage] Counting message) => message;

        [Subscribe, Topic("t")]
        public IAnimal Animal([EventMessage] Counting message) => message;
    }

    [ExtendObjectType(OperationTypeNames.Subscription)]
    public sealed class WithoutConstructor
    {
        [Subscribe, Topic("t")]
        public Counting FromClass([EventMessage] Counting message) => message;
    }

    [ExtendObjectType(OperationTypeNames.Subscription)]
    public sealed class WithConstructor(Singleton singleton)
    {
        [Subscribe, Topic("t")]
        public Counting FromClassWithService([EventMessage] Counting message) => singleton is null ? new Counting() : message;
    }

    [ExtendObjectType<Counting>]
    public sealed class OwnFields
    {
        public string Own([Parent] Counting message) => message is null ? "" : "own";

        public string Whose([GlobalState] string who) => who;
    }
}
