using System.Diagnostics;
using System.Text;
using GreenDonut;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Diagnostics;

/// <summary>Traces and metrics as the conventions of OpenTelemetry have them. In one class, since listeners hear the whole process.</summary>
public sealed class InstrumentationTests
{
    [Fact]
    public async Task A_request_is_an_activity_of_the_kind_of_its_operation()
    {
        using var heard = new Recorder();
        await AnswerAsync("query Greeting { hello }");
        var request = heard.Activity("query");
        Assert.Equal(ActivityKind.Server, request.Kind);
        Assert.Equal("HotChocolate.Diagnostics", request.Source.Name);
        Assert.Equal(ActivityStatusCode.Unset, request.Status);
        Assert.Equal(
            [("graphql.operation.name", "Greeting"), ("graphql.operation.type", "query"), ("graphql.processing.type", "request")],
            request.Tags.Select(t => (t.Key, t.Value)).Order());
        Assert.Equal(["graphql.server.request.duration s graphql.operation.type=query"], heard.Measurements);
    }

    [Fact]
    public async Task What_happens_the_first_time_only_has_activities_of_its_own()
    {
        using var heard = new Recorder();
        var executor = Executor();
        await executor.AnswerAsync("{ hello }");
        Assert.Equal(["parse", "validate", "plan", "request"], heard.Processing);
        Assert.All(heard.Activities.SkipLast(1), a => Assert.Equal(heard.Activity("query").SpanId, a.ParentSpanId));
        heard.Clear();
        await executor.AnswerAsync("{ hello }");
        Assert.Equal(["request"], heard.Processing);
    }

    [Fact]
    public async Task What_is_told_can_be_chosen()
    {
        using var heard = new Recorder();
        var executor = Executor(o => (o.Scopes, o.RequestDetails, o.IncludeDocument) = (ActivityScopes.All, RequestDetails.Hash, true));
        await executor.AnswerAsync("query Secret { alias: later }", configure: b => b.SetDocumentHash("abc"));
        Assert.Equal(["parse", "validate", "plan", "resolve", "execute", "request"], heard.Processing);
        var request = heard.Activity("query");
        Assert.Null(request.GetTagItem("graphql.operation.name"));
        Assert.Equal("abc", request.GetTagItem("graphql.document.hash"));
        Assert.Equal("query Secret { alias: later }", request.GetTagItem("graphql.document"));
        var field = heard.Activity("Query.later");
        Assert.Equal(
            [("graphql.field.alias", "alias"), ("graphql.field.name", "later"), ("graphql.field.parent_type", "Query"), ("graphql.field.path", "/alias"),
                ("graphql.field.schema_coordinate", "Query.later"), ("graphql.processing.type", "resolve")],
            field.Tags.Select(t => (t.Key, t.Value)).Order());
        Assert.Equal(heard.Activities.Single(a => a.GetTagItem("graphql.processing.type") is "execute").SpanId, field.ParentSpanId);
        Assert.Equal(["inner"], heard.Foreign(field.SpanId));
    }

    [Fact]
    public async Task Nothing_personal_is_told_unless_asked_for()
    {
        using var heard = new Recorder();
        await AnswerAsync("""query($name: String!) { echo(text: "Ada Lovelace") other: echo(text: $name) }""", new() { ["name"] = "Grace Hopper" });
        Assert.DoesNotContain(heard.Activities.SelectMany(a => a.TagObjects), t => t.Value is string text && (text.Contains("Ada") || text.Contains("Grace")));
    }

    [Theory]
    [InlineData("{ hello ", null, "HC0011")]
    [InlineData("{ unknown }", null, "_OTHER")]
    [InlineData("{ coded }", "query", "QUOTA")]
    [InlineData("{ thrown }", "query", "System.InvalidOperationException")]
    public async Task Errors_are_told_by_type(string document, string? operation, string type)
    {
        using var heard = new Recorder();
        await AnswerAsync(document);
        var request = heard.Activities[^1];
        Assert.Equal(operation ?? "GraphQL Operation", request.DisplayName);
        Assert.Equal((ActivityStatusCode.Error, type), (request.Status, request.GetTagItem("error.type")));
        var error = Assert.Single(request.Events);
        Assert.Equal("graphql.error", error.Name);
        Assert.DoesNotContain(error.Tags, t => t.Key == "graphql.error.message");
        Assert.Null(request.StatusDescription);
        Assert.Equal([$"graphql.server.request.duration s error.type={type}{(operation is null ? "" : $" graphql.operation.type={operation}")}"], heard.Measurements);
    }

    [Fact]
    public async Task A_client_that_has_gone_is_told_too()
    {
        using var heard = new Recorder();
        using var client = new CancellationTokenSource();
        var running = Executor().ExecuteAsync("{ never }", client.Token);
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal("System.OperationCanceledException", heard.Activity("query").GetTagItem("error.type"));
    }

    [Fact]
    public async Task Batches_tell_their_size()
    {
        using var heard = new Recorder();
        await AnswerAsync("{ a: square(of: 2) b: square(of: 3) }", options: o => o.IncludeDataLoaderKeys = true);
        var batch = heard.Activity("GraphQL DataLoader Batch");
        Assert.Equal(("SquareLoader", 2), (batch.GetTagItem("graphql.dataloader.name"), batch.GetTagItem("graphql.dataloader.batch.size")));
        Assert.Equal(["2", "3"], (string[])batch.GetTagItem("graphql.dataloader.batch.keys")!);
        Assert.Equal(heard.Activity("query").SpanId, batch.ParentSpanId);
        Assert.Contains("graphql.dataloader.batch.size {key} 2 graphql.dataloader.name=SquareLoader", heard.Measurements);
        heard.Clear();
        await AnswerAsync("{ square(of: -1) }");
        Assert.Equal((ActivityStatusCode.Error, "System.InvalidOperationException"), (heard.Activity("GraphQL DataLoader Batch").Status, heard.Activity("GraphQL DataLoader Batch").GetTagItem("error.type")));
        Assert.Null(heard.Activity("GraphQL DataLoader Batch").GetTagItem("graphql.dataloader.batch.keys"));
    }

    [Fact]
    public async Task Every_event_of_a_subscription_is_told()
    {
        using var heard = new Recorder();
        var executor = Executor();
        await using (var stream = await executor.ExecuteAsync("subscription S { notice }"))
        {
            await executor.Services.GetRequiredService<ITopicEventSender>().SendAsync("notice", "one");
            heard.Clear();
            await using var results = stream.ExpectResponseStream().ReadResultsAsync().GetAsyncEnumerator();
            Assert.True(await results.MoveNextAsync());
            var activity = Assert.Single(heard.Activities);
            Assert.Equal(("subscription", "S"), (activity.DisplayName, activity.GetTagItem("graphql.operation.name")));
            Assert.Equal(["graphql.server.subscription.event.duration s graphql.operation.type=subscription"], heard.Measurements);
            heard.Clear();
        }
        Assert.Equal(["graphql.server.active_subscriptions {subscription} -1"], heard.Measurements);
    }

    [Fact]
    public async Task The_outermost_activity_can_be_named_after_the_operation()
    {
        using var heard = new Recorder();
        using (var http = new Activity("POST /graphql").Start())
        {
            await AnswerAsync("query Greeting { hello }");
            Assert.Equal("POST /graphql", http.DisplayName);
            await AnswerAsync("query Greeting { hello }", options: o => o.RenameRootActivity = true);
            Assert.Equal("query Greeting", http.DisplayName);
        }
    }

    [Fact]
    public async Task Who_did_not_ask_for_it_is_not_traced()
    {
        using var heard = new Recorder();
        await TestExecutor.Of<Query>(services => services.AddDataLoader<SquareLoader>()).AnswerAsync("{ square(of: 2) }");
        Assert.Empty(heard.Activities);
        Assert.Empty(heard.Measurements);
    }

    [Fact]
    public void It_costs_nothing_where_nobody_listens()
    {
        var (with, without) = (Allocated(Executor(o => o.Scopes = ActivityScopes.All)), Allocated(TestExecutor.Of<Query>()));
        Assert.Equal(without, with);

        static long Allocated(RequestExecutor executor)
        {
            var source = new Utf8OperationDocument(Encoding.UTF8.GetBytes("{ hello done }"));
            var request = OperationRequestBuilder.New().SetDocument(source).SetServices(executor.Services).Build();
            for (var i = 0; i < 100; i++) Assert.True(executor.ExecuteAsync(request).IsCompletedSuccessfully);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++) _ = executor.ExecuteAsync(request);
            return (GC.GetAllocatedBytesForCurrentThread() - before) / 100;
        }
    }

    private static RequestExecutor Executor(Action<InstrumentationOptions>? options = null) => TestExecutor.Of<Query>(
        services =>
        {
            services.AddGraphQL().AddInMemorySubscriptions();
            services.AddDataLoader<SquareLoader>();
        },
        setup =>
        {
            setup.SubscriptionType = typeof(Subscription);
            var instrumentation = setup.Options<InstrumentationOptions>();
            options?.Invoke(instrumentation);
        });

    private static Task<string> AnswerAsync(string document, Dictionary<string, object?>? variables = null, Action<InstrumentationOptions>? options = null)
        => Executor(options).AnswerAsync(document, variables);

    public sealed class Query
    {
        private static readonly ActivitySource s_inner = new(Recorder.ForeignSource);

        public string Hello => "world";
        public Task<int> DoneAsync() => Task.FromResult(1);
        public string Echo(string text) => text;
        public string? Coded() => throw new GraphQLException(ErrorBuilder.New().SetMessage("Used up.").SetCode("QUOTA").Build());
        public string? Thrown() => throw new InvalidOperationException("secret detail");
        public Task<int?> SquareAsync(int of, SquareLoader squares) => squares.LoadAsync(of);

        public async Task<string> LaterAsync()
        {
            await Task.Yield();
            using var inner = s_inner.StartActivity("inner");
            return "later";
        }

        public async Task<string> NeverAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return "never";
        }
    }

    public sealed class Subscription
    {
        [Subscribe]
        [Topic("notice")]
        public string Notice([EventMessage] string text) => text;
    }

    public sealed class SquareLoader(IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<int, int?>(scheduler, options)
    {
        protected override Task<IReadOnlyDictionary<int, int?>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
            => keys[0] < 0
                ? throw new InvalidOperationException("secret detail")
                : Task.FromResult<IReadOnlyDictionary<int, int?>>(keys.ToDictionary(k => k, k => (int?)(k * k)));
    }
}
