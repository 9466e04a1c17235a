using System.Runtime.CompilerServices;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Types.Subscriptions;

public class SubscribeAttributeTests
{
    [Theory]
    [InlineData("onCreated: String!")]
    [InlineData("reviewed(status: Status!): String!")]
    [InlineData("countdown(step: Int!, from: Int!): Int!")]
    [InlineData("bySource(prefix: String!): String!")]
    public void Arguments_are_those_of_the_resolver_and_of_the_method_that_opens_the_stream(string signature)
        => Assert.Equal(signature, Schema(new Topics()).Signature("Subscription", signature.Split('(', ':')[0]));

    [Fact]
    public void Methods_that_open_streams_are_no_fields()
        => Assert.Equal(["onCreated", "reviewed", "countdown", "bySource"], Schema(new Topics()).SubscriptionType!.Fields.Select(f => f.Name));

    [Theory]
    [InlineData("subscription { onCreated }", "OnCreated")]
    [InlineData("subscription { reviewed(status: APPROVED) }", "reviewed_Approved")]
    [InlineData("subscription { bySource(prefix: \"a\") }", "a-topic")]
    public async Task Topics_are_named_after_the_method_or_by_their_template(string document, string topic)
    {
        var topics = new Topics();
        await using var result = await Executor(topics).ExecuteAsync(OperationRequestBuilder.New().SetDocument(document).Build(), CancellationToken.None);
        await foreach (var answer in ((IResponseStream)result).ReadResultsAsync())
        {
            Assert.Contains("got it", answer.ToJson(withIndentations: false), StringComparison.Ordinal);
            break;
        }
        Assert.Equal([topic], topics.Opened);
    }

    [Fact]
    public async Task Streams_of_methods_are_read()
    {
        await using var result = await Executor(new Topics()).ExecuteAsync(OperationRequestBuilder.New().SetDocument("subscription { countdown(from: 2, step: 10) }").Build(), CancellationToken.None);
        var answers = new List<string>();
        await foreach (var answer in ((IResponseStream)result).ReadResultsAsync()) answers.Add(answer.ToJson(withIndentations: false));
        Assert.Equal(["""{"data":{"countdown":20}}""", """{"data":{"countdown":10}}"""], answers);
    }

    [Theory]
    [InlineData(typeof(NoMessage), "has no parameter with [EventMessage]")]
    [InlineData(typeof(NoMethod), "names the method `Nowhere`, which is not there")]
    [InlineData(typeof(NoArgument), "names `missing`, which is no argument of it")]
    [InlineData(typeof(NoStream), "which is no stream of events")]
    public void What_cannot_work_is_found_at_start(Type type, string message)
        => Assert.Contains(message, Assert.Throws<SchemaException>(() => TestSchema.Build(s => (s.QueryType, s.SubscriptionType) = (typeof(Query), type), null)).Message, StringComparison.Ordinal);

    private static Model.SchemaModel Schema(Topics topics) => Executor(topics).Model();

    private static RequestExecutor Executor(Topics topics)
        => TestExecutor.Of<Query>(services => services.AddSingleton<ITopicEventReceiver>(topics), setup => setup.SubscriptionType = typeof(Subscription));

    public enum Status { Pending, Approved }

    public sealed class Query
    {
        public string Hello => "world";
    }

    public sealed class Subscription
    {
        [Subscribe, Topic]
        public string OnCreated([EventMessage] string text) => text;

        [Subscribe, Topic("reviewed_{status}")]
        public string Reviewed(Status status, [EventMessage] string text) => text;

        [Subscribe(With = nameof(CountdownStream))]
        public int Countdown([EventMessage] int value, int step) => value * step;

        public async IAsyncEnumerable<int> CountdownStream(int from, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var i = from; i > 0; i--)
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                yield return i;
            }
        }

        [Subscribe(With = nameof(Open))]
        public string BySource([EventMessage] string text, string prefix) => text;

        public ValueTask<ISourceStream<string>> Open(string prefix, ITopicEventReceiver receiver) => receiver.SubscribeAsync<string>(prefix + "-topic");
    }

    public sealed class NoMessage
    {
        [Subscribe] public string X() => "";
    }

    public sealed class NoMethod
    {
        [Subscribe(With = "Nowhere")] public string X([EventMessage] string text) => text;
    }

    public sealed class NoArgument
    {
        [Subscribe, Topic("{missing}")] public string X([EventMessage] string text) => text;
    }

    public sealed class NoStream
    {
        [Subscribe(With = nameof(Open))] public string X([EventMessage] string text) => text;
        public string Open() => "";
    }

    private sealed class Topics : ITopicEventReceiver
    {
        public List<string> Opened { get; } = [];

        public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, CancellationToken cancellationToken = default)
        {
            Opened.Add(topicName);
            return new(new EnumerableSourceStream<TMessage>(Once((TMessage)(object)"got it")));
        }

        public ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(string topicName, int? bufferCapacity, TopicBufferFullMode? bufferFullMode, CancellationToken cancellationToken = default)
            => SubscribeAsync<TMessage>(topicName, cancellationToken);

        private static async IAsyncEnumerable<T> Once<T>(T item)
        {
            await Task.Yield();
            yield return item;
        }
    }
}
