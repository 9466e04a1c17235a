using HotChocolate.Resolvers;
using HotChocolate.Types;

namespace HotChocolate.Execution;

/// <summary>Handling field errors (spec §6.4.4), in the places where clients have come to expect them.</summary>
public sealed class FieldErrorTests
{
    private readonly RequestExecutor _executor = TestExecutor.Of<Query>();

    [Theory]
    [InlineData(
        "{ throwUnexpected }",
        """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["throwUnexpected"]}],"data":{"throwUnexpected":null}}""")]
    [InlineData(
        "{ throwLater }",
        """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["throwLater"]}],"data":{"throwLater":null}}""")]
    [InlineData(
        "{ x: throwCoded }",
        """{"errors":[{"message":"Used up.","locations":[{"line":1,"column":3}],"path":["x"],"extensions":{"code":"QUOTA","limit":5,"retry":{"after":"PT1M","ok":true}}}],"data":{"x":null}}""")]
    [InlineData(
        "{ throwSeveral }",
        """{"errors":[{"message":"First.","locations":[{"line":1,"column":3}],"path":["throwSeveral"]},{"message":"Second.","locations":[{"line":1,"column":3}],"path":["throwSeveral"]}],"data":{"throwSeveral":null}}""")]
    [InlineData(
        "{ throwAggregate }",
        """{"errors":[{"message":"First.","locations":[{"line":1,"column":3}],"path":["throwAggregate"]},{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["throwAggregate"]}],"data":{"throwAggregate":null}}""")]
    [InlineData(
        "{ nothing }",
        """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":3}],"path":["nothing"],"extensions":{"code":"HC0018"}}],"data":null}""")]
    [InlineData(
        "{ report }",
        """{"errors":[{"message":"Partly broken.","locations":[{"line":1,"column":3}],"path":["report"]}],"data":{"report":"value"}}""")]
    [InlineData(
        "{ hello throwUnexpected }",
        """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":9}],"path":["throwUnexpected"]}],"data":{"hello":"world","throwUnexpected":null}}""")]
    public async Task Root_field(string query, string answer) => Assert.Equal(answer, await _executor.AnswerAsync(query));

    [Theory]
    [InlineData("{ fragile { index child { index hard } } }", """{"errors":[{"message":"Hard 1"}],"data":{"fragile":{"index":0,"child":null}}}""")]
    [InlineData("{ fragiles { hard } }", """{"errors":[{"message":"Hard 1"}],"data":{"fragiles":null}}""")]
    [InlineData("{ gappyFragiles { child { hard } } }", """{"errors":[{"message":"Hard 1"}],"data":{"gappyFragiles":[{"child":null},null,{"child":{"hard":"hard3"}}]}}""")]
    [InlineData(
        "{ strictFragile { index strictChild { index hard } } }",
        """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":3}],"path":["strictFragile"],"extensions":{"code":"HC0018"}},{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":25}],"path":["strictFragile","strictChild"],"extensions":{"code":"HC0018"}},{"message":"Hard 1"}],"data":null}""")]
    [InlineData(
        "{ fragile { strictChild { hard missing } } }",
        """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":13}],"path":["fragile","strictChild"],"extensions":{"code":"HC0018"}},{"message":"Hard 1"}],"data":{"fragile":null}}""")]
    [InlineData(
        "{ fragile { index missing } }",
        """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":19}],"path":["fragile","missing"],"extensions":{"code":"HC0018"}}],"data":{"fragile":null}}""")]
    [InlineData(
        "{ fragile { child { c: later } } }",
        """{"errors":[{"message":"Later 1","locations":[{"line":1,"column":21}],"path":["fragile","child","c"]}],"data":{"fragile":{"child":{"c":null}}}}""")]
    [InlineData(
        "{ strictFragile { strictChild { strictLater } } }",
        """{"errors":[{"message":"Later 1","locations":[{"line":1,"column":33}],"path":["strictFragile","strictChild","strictLater"]}],"data":null}""")]
    [InlineData(
        "{ fragile { index broken } }",
        """{"errors":[{"message":"Second is broken."}],"data":{"fragile":{"index":0,"broken":null}}}""")]
    [InlineData("{ holes gaps }", """{"data":{"holes":["a",null,"c"],"gaps":null}}""")]
    [InlineData(
        "{ strictGaps }",
        """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":3}],"path":["strictGaps"],"extensions":{"code":"HC0018"}}],"data":null}""")]
    [InlineData(
        "{ infinite }",
        """{"errors":[{"message":"Float cannot serialize the given value.","locations":[{"line":1,"column":3}],"path":["infinite"],"extensions":{"actualValue":"Infinity","actualType":"System.Double","code":"EXEC_INVALID_LEAF_VALUE"}}],"data":{"infinite":null}}""")]
    [InlineData(
        "{ throwingFragiles { index child { index } } }",
        """{"errors":[{"message":"Second is broken.","locations":[{"line":1,"column":3}],"path":["throwingFragiles"]}],"data":{"throwingFragiles":null}}""")]
    [InlineData(
        "{ strictInfinite }",
        """{"errors":[{"message":"Float cannot serialize the given value.","locations":[{"line":1,"column":3}],"path":["strictInfinite"],"extensions":{"actualValue":"Infinity","actualType":"System.Double","code":"EXEC_INVALID_LEAF_VALUE"}}],"data":null}""")]
    [InlineData(
        "{ letters }",
        """{"errors":[{"message":"The value of the list field `Query.letters` is no list.","locations":[{"line":1,"column":3}],"path":["letters"],"extensions":{"actualType":"System.String","code":"EXEC_LIST_TYPE_NOT_SUPPORTED"}}],"data":{"letters":null}}""")]
    [InlineData(
        "{ fragile { broken missing } }",
        """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":20}],"path":["fragile","missing"],"extensions":{"code":"HC0018"}},{"message":"Second is broken."}],"data":{"fragile":null}}""")]
    [InlineData("{ throwingList }", """{"errors":[{"message":"Third is broken.","locations":[{"line":1,"column":3}],"path":["throwingList"]}],"data":{"throwingList":null}}""")]
    public async Task Null_goes_up_to_the_nearest_nullable_parent(string query, string answer) => Assert.Equal(answer, await _executor.AnswerAsync(query));

    [Fact]
    public async Task Details_are_told_only_where_wanted()
    {
        var talkative = TestExecutor.Of<Query>(configure: setup => setup.WithDetails());
        var result = (await talkative.ExecuteAsync("{ throwUnexpected }")).ExpectOperationResult();
        var extensions = Assert.Single(result.Errors!).Extensions!;
        Assert.Equal("secret detail", extensions["message"]);
        Assert.Contains(nameof(Query.ThrowUnexpected), (string)extensions["stackTrace"]!);
        Assert.DoesNotContain("secret", await _executor.AnswerAsync("{ throwUnexpected }"));
    }

    [Theory]
    [InlineData("{ gappyStrict { later } }", """{"data":{"gappyStrict":null}}""")]
    [InlineData(
        "{ fragile { later missing } }",
        """{"errors":[{"message":"Cannot return null for non-nullable field.","locations":[{"line":1,"column":19}],"path":["fragile","missing"],"extensions":{"code":"HC0018"}}],"data":{"fragile":null}}""")]
    public async Task What_is_below_a_null_is_not_resolved(string query, string answer) => Assert.Equal(answer, await _executor.AnswerAsync(query));

    [Fact]
    public async Task What_comes_back_below_a_null_is_not_looked_at()
    {
        TaskCompletionSource[] gates = [new(), new()];

        // Without a context of its own nothing comes back on another thread, so the first is done before the second comes.
        var answer = await Task.Run(async () =>
        {
            var answering = _executor.AnswerAsync("{ fragile { strictGated gatedChild { hard } } }", configure: b => b.SetGlobalState("gates", gates));
            foreach (var gate in gates) gate.SetResult();
            return await answering;
        });

        Assert.Equal(
            """{"errors":[{"message":"Gated 0","locations":[{"line":1,"column":13}],"path":["fragile","strictGated"]}],"data":{"fragile":null}}""",
            answer);
    }

    [Fact]
    public async Task Errors_keep_the_place_that_they_were_given()
        => Assert.Equal(
            """{"errors":[{"message":"Elsewhere.","locations":[{"line":7,"column":9}],"path":["there",1]}],"data":{"throwElsewhere":null}}""",
            await _executor.AnswerAsync("{ throwElsewhere }"));

    [Fact]
    public async Task An_error_does_not_keep_a_stream_from_being_read()
        => Assert.Equal(
            """{"errors":[{"message":"Partly broken.","locations":[{"line":1,"column":3}],"path":["reportAndStream"]}],"data":{"reportAndStream":[1,2]}}""",
            await _executor.AnswerAsync("{ reportAndStream }"));

    [Fact]
    public async Task Errors_of_one_field_stand_in_the_order_of_the_response()
    {
        var gates = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource()).ToArray();
        var answering = _executor.AnswerAsync("{ fragiles3 { gated } }", configure: b => b.SetGlobalState("gates", gates));
        foreach (var gate in gates.Reverse()) gate.SetResult();
        Assert.StartsWith(
            """{"errors":[{"message":"Gated 0","locations":[{"line":1,"column":15}],"path":["fragiles3",0,"gated"]},{"message":"Gated 1",""",
            await answering);
    }

    [Fact]
    public async Task Filters_see_each_error_in_order_of_registration()
    {
        var executor = TestExecutor.Of<Query>(configure: setup =>
        {
            setup.ErrorFilters.Add(_ => new Filter(e => e.Exception is InvalidOperationException ? e.WithMessage(e.Exception.Message).WithCode("A") : e));
            setup.ErrorFilters.Add(_ => new Filter(e => e.SetExtension("seen", e.Code)));
        });
        Assert.Equal(
            """{"errors":[{"message":"secret detail","locations":[{"line":1,"column":3}],"path":["throwUnexpected"],"extensions":{"code":"A","seen":"A"}}],"data":{"throwUnexpected":null}}""",
            await executor.AnswerAsync("{ throwUnexpected }"));
    }

    [Fact]
    public async Task A_filter_that_fails_hides_the_error()
    {
        var executor = TestExecutor.Of<Query>(configure: setup => setup.ErrorFilters.Add(_ => new Filter(_ => throw new InvalidOperationException("secret detail"))));
        Assert.Equal(
            """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["throwCoded"]}],"data":{"throwCoded":null}}""",
            await executor.AnswerAsync("{ throwCoded }"));
    }

    [Fact]
    public async Task Errors_stand_in_document_order_whichever_resolver_is_first()
    {
        var gate = new TaskCompletionSource();
        var executor = TestExecutor.Of<Query>();
        var answering = executor.AnswerAsync("{ throwAfter throwUnexpected }", configure: b => b.SetGlobalState("gate", gate.Task));
        gate.SetResult();
        Assert.Equal(
            """{"errors":[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":3}],"path":["throwAfter"]},{"message":"Unexpected Execution Error","locations":[{"line":1,"column":14}],"path":["throwUnexpected"]}],"data":{"throwAfter":null,"throwUnexpected":null}}""",
            await answering);
    }

    private sealed class Filter(Func<IError, IError> onError) : IErrorFilter
    {
        public IError OnError(IError error) => onError(error);
    }

    public sealed class Query
    {
        public string Hello => "world";
        public string? ThrowUnexpected() => throw new InvalidOperationException("secret detail");
        public string? ThrowCoded() => throw new GraphQLException(ErrorBuilder.New().SetMessage("Used up.").SetCode("QUOTA").SetExtension("limit", 5)
            .SetExtension("retry", new Dictionary<string, object?> { ["after"] = "PT1M", ["ok"] = true }).Build());
        public string? ThrowSeveral() => throw new GraphQLException(ErrorBuilder.New().SetMessage("First.").Build(), ErrorBuilder.New().SetMessage("Second.").Build());
        public string? ThrowAggregate() => throw new AggregateException(new GraphQLException("First."), new InvalidOperationException("secret detail"));
        public string Nothing() => null!;
        public List<string?> Holes() => ["a", null, "c"];
        public List<string>? Gaps() => ["a", null!, "c"];
        public List<string> StrictGaps() => ["a", null!, "c"];
        public double? Infinite => double.PositiveInfinity;
        public double StrictInfinite => double.PositiveInfinity;

        [GraphQLType<ListType<StringType>>]
        public object Letters => "abc";

        public string? ThrowElsewhere()
            => throw new GraphQLException(ErrorBuilder.New().SetMessage("Elsewhere.").SetPath(["there", 1]).AddLocation(7, 9).Build());

        [GraphQLType<ListType<IntType>>]
        public object? ReportAndStream(IResolverContext context)
        {
            context.ReportError("Partly broken.");
            return Stream();

            static async IAsyncEnumerable<int> Stream()
            {
                yield return 1;
                await Task.Yield();
                yield return 2;
            }
        }

        public List<Fragile>? GappyStrict => [new(1), null!];
        public List<Fragile> Fragiles3 => [new(0), new(1), new(2)];
        public Fragile? Fragile => new(0);
        public Fragile StrictFragile => new(0);
        public List<Fragile>? Fragiles => [new(0), new(1), new(2)];
        public List<Fragile?> GappyFragiles => [new(0), null, new(2)];

        public IEnumerable<int>? ThrowingList()
        {
            yield return 1;
            yield return 2;
            throw new GraphQLException("Third is broken.");
        }

        public IEnumerable<Fragile>? ThrowingFragiles
        {
            get
            {
                yield return new Fragile(0);
                throw new GraphQLException("Second is broken.");
            }
        }

        public async Task<string?> ThrowLaterAsync()
        {
            await Task.Yield();
            throw new InvalidOperationException("secret detail");
        }

        public async Task<string?> ThrowAfter([GlobalState] Task gate)
        {
            await gate;
            throw new InvalidOperationException("secret detail");
        }

        public string? Report(IResolverContext context)
        {
            context.ReportError("Partly broken.");
            return "value";
        }
    }

    public sealed class Fragile(int index)
    {
        public int Index => index;
        public string Hard => index == 1 ? throw new GraphQLException($"Hard {index}") : "hard" + index;
        public string Missing => null!;

        public IEnumerable<int>? Broken
        {
            get
            {
                yield return 1;
                throw new GraphQLException("Second is broken.");
            }
        }

        public async Task<string?> GatedAsync([GlobalState] TaskCompletionSource[] gates)
        {
            await gates[index].Task;
            throw new GraphQLException($"Gated {index}");
        }

        public async Task<string> StrictGatedAsync([GlobalState] TaskCompletionSource[] gates) => (await GatedAsync(gates))!;

        public async Task<Fragile> GatedChildAsync([GlobalState] TaskCompletionSource[] gates)
        {
            await gates[1].Task;
            return new Fragile(1);
        }

        public Fragile? Child => new(index + 1);
        public Fragile StrictChild => new(index + 1);

        public async Task<string?> LaterAsync()
        {
            await Task.Yield();
            throw new GraphQLException($"Later {index}");
        }

        public async Task<string> StrictLaterAsync()
        {
            await Task.Yield();
            throw new GraphQLException($"Later {index}");
        }
    }
}
