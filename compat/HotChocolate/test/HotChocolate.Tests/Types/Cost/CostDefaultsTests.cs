using HotChocolate.CostAnalysis;
using HotChocolate.CostAnalysis.Types;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using HotChocolate.Types.Model;
using HotChocolate.Validation.Options;

namespace HotChocolate.Tests.Types.Cost;

public class CostDefaultsTests
{
    [Theory]
    [InlineData("plain")]
    [InlineData("property")]
    [InlineData("list")]
    [InlineData("cancellable")]
    public void Fields_that_answer_at_once_have_no_weight(string field) => Assert.Null(Weight(Build(), field));

    [Theory]
    [InlineData("task")]
    [InlineData("valueTask")]
    [InlineData("stream")]
    [InlineData("query")]
    [InlineData("queryProperty")]
    [InlineData("withContext")]
    public void Fields_that_may_wait_weigh_ten(string field)
    {
        var schema = Build();

        Assert.Equal(10, Weight(schema, field));
        Assert.Equal("@cost(weight: \"10\")", Directives(schema, field));
    }

    [Fact]
    public void A_resolver_given_as_delegate_weighs_ten()
    {
        var schema = TestSchema.Build(setup => Enable(setup).QueryType = typeof(WithDelegate), null);

        Assert.Equal(10, Weight(schema, "computed"));
    }

    [Fact]
    public void Mutations_are_weighed_by_their_method_also_where_conventions_wrap_them()
    {
        var schema = TestSchema.Build(
            setup =>
            {
                Enable(setup).QueryType = typeof(Query);
                setup.MutationType = typeof(Mutation);
                var conventions = setup.Options<MutationConventionSetup>();
                (conventions.IsEnabled, conventions.Options) = (true, new MutationConventionOptions { ApplyToAllMutations = true });
            },
            null);

        Assert.Equal("  atOnce(input: AtOnceInput!): AtOncePayload!", schema.Sdl("Mutation").Split('\n')[1]);
        Assert.Equal("  later(input: LaterInput!): LaterPayload! @cost(weight: \"10\")", schema.Sdl("Mutation").Split('\n')[2]);
        Assert.DoesNotContain("@cost", schema.Sdl("LaterPayload"), StringComparison.Ordinal);
    }

    [Fact]
    public void Subscriptions_have_no_weight()
    {
        var schema = TestSchema.Build(
            setup =>
            {
                Enable(setup).QueryType = typeof(Query);
                setup.SubscriptionType = typeof(Subscription);
            },
            null);

        Assert.DoesNotContain("@cost", schema.Sdl("Subscription"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_wins_over_the_default()
    {
        var schema = Build();

        Assert.Equal(2.5, Weight(schema, "weighed"));
        Assert.Equal("@cost(weight: \"2.5\")", Directives(schema, "weighed"));
    }

    [Fact]
    public void Arguments_and_types_can_be_weighed()
    {
        var schema = Build();

        Assert.Equal(3, Field(schema, "withArgument").FindArgument("filter")!.Features.Get<CostFeature>()!.Weight);
        Assert.StartsWith("type Heavy @cost(weight: \"7\") {", schema.Sdl("Heavy"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_size_without_slicing_arguments_requires_none()
        => Assert.Equal("@listSize(assumedSize: 600, requireOneSlicingArgument: false)", Directives(Build(), "sized"));

    [Fact]
    public void A_list_size_with_slicing_arguments_requires_one_by_default()
        => Assert.Equal("@listSize(slicingArguments: [ \"first\" ], sizedFields: [ \"items\" ]) @cost(weight: \"10\")", Directives(Build(), "sliced"));

    [Fact]
    public void Weights_can_be_changed_and_left_out()
    {
        Assert.Equal(4, Weight(Build(options => options.DefaultResolverCost = 4), "task"));
        Assert.Null(Weight(Build(options => options.DefaultResolverCost = null), "task"));
        Assert.Null(Weight(Build(options => options.ApplyCostDefaults = false), "task"));
    }

    [Fact]
    public void Nothing_is_weighed_where_costs_are_not_analyzed() => Assert.Null(Weight(TestSchema.Of<Query>(), "task"));

    private static SchemaModel Build(Action<CostOptions>? configure = null) => TestSchema.Build(
        setup =>
        {
            Enable(setup).QueryType = typeof(Query);
            configure?.Invoke(setup.Options<CostOptions>());
        },
        null);

    private static SchemaSetup Enable(SchemaSetup setup)
    {
        setup.Options<ValidationOptions>().AnalyzeCost = true;
        return setup;
    }

    private static OutputFieldModel Field(SchemaModel schema, string name) => schema.QueryType.FindField(name)!;

    private static double? Weight(SchemaModel schema, string field) => Field(schema, field).Features.Get<CostFeature>()?.Weight;

    private static string Directives(SchemaModel schema, string field)
        => schema.Sdl("Query").Split('\n').Single(l => l.TrimStart().StartsWith(field, StringComparison.Ordinal) && !char.IsLetter(l.TrimStart()[field.Length])) is var line
            ? line[line.IndexOf('@', StringComparison.Ordinal)..]
            : "";

    public class Query
    {
        public string Property => "";

        public IQueryable<int> QueryProperty => Array.Empty<int>().AsQueryable();

        public string Plain() => "";

        public List<int> List() => [];

        public string Cancellable(CancellationToken cancellationToken) => cancellationToken.ToString()!;

        public Task<string> GetTaskAsync() => Task.FromResult("");

        public ValueTask<string> GetValueTaskAsync() => new("");

        public async IAsyncEnumerable<int> GetStreamAsync()
        {
            await Task.Yield();
            yield return 1;
        }

        public IQueryable<int> GetQuery() => QueryProperty;

        public string WithContext(IResolverContext context) => context.ResponseName;

        [Cost(2.5)]
        public Task<string> GetWeighedAsync() => Task.FromResult("");

        public string WithArgument([Cost(3)] string? filter) => filter ?? "";

        [ListSize(AssumedSize = 600)]
        public List<int> Sized() => [];

        [ListSize(SlicingArguments = ["first"], SizedFields = ["items"])]
        public Task<List<int>> GetSlicedAsync(int? first) => Task.FromResult<List<int>>([first ?? 0]);

        public Heavy Heavy() => new();
    }

    [Cost(7)]
    public class Heavy
    {
        public int Id => 1;
    }

    public class Mutation
    {
        public int AtOnce(int value) => value;

        public Task<int> LaterAsync(int value) => Task.FromResult(value);
    }

    public class Subscription
    {
        [Subscribe]
        public async Task<string> OnTickAsync([EventMessage] string tick)
        {
            await Task.Yield();
            return tick;
        }
    }

    public class WithDelegate : ObjectType
    {
        protected override void Configure(IObjectTypeDescriptor descriptor)
        {
            descriptor.Name("Query");
            descriptor.Field("computed").Type<IntType>().Resolve(_ => new ValueTask<object?>(1));
        }
    }
}
