using GreenDonut.Data;
using HotChocolate.Data;
using HotChocolate.Data.Filters;
using HotChocolate.Execution;
using HotChocolate.Types;
using HotChocolate.Types.Pagination;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Data;

/// <summary>What a schema says about its pages and filters, fields may say otherwise.</summary>
public sealed class PagingOptionsTests
{
    public sealed class Query
    {
        [UsePaging]
        public IEnumerable<int> Numbers => Enumerable.Range(0, 30);

        [UsePaging(DefaultPageSize = 6, MaxPageSize = 7, IncludeTotalCount = false, AllowBackwardPagination = true, RequirePagingBoundaries = false, InferConnectionNameFromField = true)]
        public IEnumerable<int> Own => Numbers;

        [UsePaging(typeof(NonNullType<IdType>), ConnectionName = "Id", RequirePagingBoundaries = false)]
        public IEnumerable<string> Ids => ["a"];
    }

    private static async Task<IRequestExecutor> ExecutorAsync<TQuery>(Action<PagingOptions>? configure = null) where TQuery : class
    {
        var services = new ServiceCollection();
        services.AddGraphQLServer().AddQueryType<TQuery>().AddFiltering().AddSorting().AddQueryContext().ModifyPagingOptions(configure ?? (_ => { }));
        return await services.BuildServiceProvider().GetRequiredService<IRequestExecutorResolver>().GetRequestExecutorAsync();
    }

    private static void Set(PagingOptions options)
    {
        (options.DefaultPageSize, options.MaxPageSize) = (3, 4);
        options.IncludeTotalCount = true;
        options.IncludeNodesField = false;
        options.AllowBackwardPagination = false;
        options.RequirePagingBoundaries = true;
        options.InferConnectionNameFromField = false;
    }

    [Fact]
    public async Task TheSchemaSaysHowFieldsArePaged()
    {
        var executor = await ExecutorAsync<Query>(Set);
        var sdl = executor.Schema.Print();

        Assert.Contains("numbers(\"Returns the first _n_ elements from the list.\" first: Int \"Returns the elements in the list that come after the specified cursor.\" after: String): IntConnection", sdl, StringComparison.Ordinal);
        Assert.Contains("@listSize(assumedSize: 4, slicingArguments: [ \"first\" ], slicingArgumentDefaultValue: 3, sizedFields: [ \"edges\" ])", sdl, StringComparison.Ordinal);
        Assert.Contains("type IntConnection {\n  \"Information to aid in pagination.\"\n  pageInfo: PageInfo!\n  \"A list of edges.\"\n  edges: [IntEdge!]\n  \"Identifies the total count", sdl, StringComparison.Ordinal);
        Assert.Contains("type IdEdge {\n  \"A cursor for use in pagination.\"\n  cursor: String!\n  \"The item at the end of the edge.\"\n  node: ID!\n}", sdl, StringComparison.Ordinal);
        Assert.Contains("HC0051", await executor.AnswerAsync("{ numbers(first: 5) { edges { node } } }"), StringComparison.Ordinal);
        Assert.Contains("HC0082", await executor.AnswerAsync("{ numbers { edges { node } } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFieldSaysItAnew()
    {
        var executor = await ExecutorAsync<Query>(Set);

        Assert.Equal("""{"data":{"own":{"pageInfo":{"endCursor":"NQ=="}}}}""", await executor.AnswerAsync("{ own { pageInfo { endCursor } } }"));
        Assert.Equal("""{"data":{"own":{"pageInfo":{"endCursor":"Mjk="}}}}""", await executor.AnswerAsync("{ own(last: 7) { pageInfo { endCursor } } }"));
        Assert.Contains("HC0051", await executor.AnswerAsync("{ own(first: 8) { edges { node } } }"), StringComparison.Ordinal);
        Assert.Contains("The field `totalCount` does not exist", await executor.AnswerAsync("{ own { totalCount } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheDefaultIsNeverMoreThanTheMost()
    {
        var executor = await ExecutorAsync<Query>(options => (options.DefaultPageSize, options.MaxPageSize) = (20, 2));

        Assert.Equal("""{"data":{"numbers":{"nodes":[0,1]}}}""", await executor.AnswerAsync("{ numbers { nodes } }"));
    }

    public sealed class TwoOfAName
    {
        [UsePaging(ConnectionName = "Same")]
        public IEnumerable<int> Numbers => [];

        [UsePaging(ConnectionName = "Same")]
        public IEnumerable<string> Texts => [];
    }

    public sealed class NoList
    {
        [UsePaging]
        public int Number => 1;
    }

    public sealed class NotFiltered
    {
        [UseFiltering]
        public int Number => 1;
    }

    public sealed class Holder
    {
        public string Text { get; set; } = "";
        public System.Text.Json.JsonElement Json { get; set; }
        [GraphQLIgnore] public string Secret { get; set; } = "";
        [ID] public List<string> Ids { get; set; } = [];
    }

    public sealed class NamelessFilter : FilterInputType<Holder>
    {
        protected override void Configure(IFilterInputTypeDescriptor<Holder> descriptor) => descriptor.Field(h => h.Text + "!");
    }

    public sealed class OneFilter() : FilterInputType<Holder>(descriptor => descriptor.Name("Same"));

    public sealed class OtherFilter() : FilterInputType<Holder>(descriptor => descriptor.Name("Same").Ignore(h => h.Text));

    public sealed class Nameless
    {
        [UseFiltering<NamelessFilter>]
        public List<Holder> Holders => [];
    }

    public sealed class TwoFilters
    {
        [UseFiltering<OneFilter>]
        public List<Holder> Some => [];

        [UseFiltering<OtherFilter>]
        public List<Holder> Others => [];
    }

    [Theory]
    [InlineData(typeof(TwoOfAName), "The name `SameConnection` was given to two connections: of `Int!` and of `String!`.")]
    [InlineData(typeof(NoList), "The field `number` is paged, but returns no list.")]
    [InlineData(typeof(NotFiltered), "returns no list")]
    [InlineData(typeof(Nameless), "needs a name")]
    [InlineData(typeof(TwoFilters), "There are two descriptions of `Same`")]
    public async Task WhatCannotBeIsAnErrorOfTheSchema(Type query, string message)
    {
        var method = typeof(PagingOptionsTests).GetMethod(nameof(ExecutorAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(query);

        var exception = await Assert.ThrowsAsync<SchemaException>(() => (Task<IRequestExecutor>)method.Invoke(null, [null])!);

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    public sealed class Holders
    {
        [UseFiltering, UseSorting]
        public List<Holder> All => [new() { Text = "a", Ids = ["1", "2"] }, new() { Text = "b", Ids = ["3"] }];

        public string Wanted(QueryContext<Holder> query, string? where, string? order) => $"{query.Predicate},{query.Sorting},{where},{order}";
    }

    [Fact]
    public async Task SomeMembersHaveNoFilterOrOrder()
    {
        var sdl = (await ExecutorAsync<Holders>()).Schema.Print();

        Assert.Contains("input HolderFilterInput {\n  and: [HolderFilterInput!]\n  or: [HolderFilterInput!]\n  text: StringOperationFilterInput\n  ids: ListIdOperationFilterInput\n}", sdl, StringComparison.Ordinal);
        Assert.Contains("input HolderSortInput {\n  text: SortEnumType @cost(weight: \"10\")\n}", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItemsOfListsMayBeIds()
        => Assert.Equal("""{"data":{"all":[{"text":"a"}]}}""", await (await ExecutorAsync<Holders>()).AnswerAsync("""{ all(where: { ids: { some: { eq: "VDoy" } } }) { text } }"""));

    [Fact]
    public async Task ArgumentsThatOnlyHaveTheNameAreNotTouched()
        => Assert.Equal("""{"data":{"wanted":",,x,y"}}""", await (await ExecutorAsync<Holders>()).AnswerAsync("""{ wanted(where: "x", order: "y") }"""));

    [Fact]
    public void OrdersOfQueriesAreBuiltByKeys()
    {
        var holders = new[] { "b", "a", "c" }.Select(text => new Holder { Text = text }).AsQueryable();

        Assert.Equal("cba", Texts(holders.With(null, order => order.IfEmpty(o => o.AddDescending(h => h.Text)))));
        Assert.Equal("abc", Texts(holders.With(new QueryContext<Holder>(Sorting: new(SortBy<Holder>.Ascending(h => h.Text))), order => order.IfEmpty(o => o.AddDescending(h => h.Text)))));
        Assert.Equal("acb", Texts(holders.With(new QueryContext<Holder>(Predicate: h => h.Text != "")).With(null, o => o.AddAscending(h => h.Text == "b").AddAscending(h => h.Text))));
        Assert.Equal("cab", Texts(holders.With(null, o => o.AddDescending(h => h.Text == "c").AddAscending(h => h.Text))));
        Assert.Equal("bca", Texts(holders.With(null, o => o.AddAscending(h => h.Text == "a").AddAscending(h => h.Text))));
        Assert.Equal("cba", Texts(holders.With(null, o => o.AddAscending(h => h.Text == "").AddDescending(h => h.Text))));
        Assert.Equal("!!!", Texts(holders.With(new QueryContext<Holder>(h => new Holder { Text = "!" }))));

        Assert.Single(new SortDefinition<Holder>(SortBy<Holder>.Ascending(h => h.Text)).IfEmpty(o => o.AddDescending(h => h.Text)).Operations);

        static string Texts(IEnumerable<Holder> items) => string.Concat(items.Select(h => h.Text));
    }

    [Fact]
    public async Task PagesOfListsAreGroupedToo()
    {
        var holders = new[] { "b1", "a1", "b2", "a2", "a3" }.Select(text => new Holder { Text = text }).AsQueryable().OrderByDescending(h => h.Text);

        var pages = await holders.ToBatchPageAsync(h => h.Text[0], h => h.Text, new PagingArguments(2), includeTotalCount: true);

        Assert.Equal("a: a3 a2 of 3, b: b2 b1 of 2", string.Join(", ", pages.OrderBy(p => p.Key).Select(p => $"{p.Key}: {string.Join(' ', p.Value.Items)} of {p.Value.TotalCount}")));
        Assert.True(pages['a'].HasNextPage && !pages['b'].HasNextPage);
        var next = await holders.ToBatchPageAsync(h => h.Text[0], new PagingArguments(2, after: pages['a'].CreateCursor("a2")));
        Assert.Equal("a1", Assert.Single(Assert.Single(next).Value.Items).Text);
    }

    [Fact]
    public async Task ACursorIsMadeOfItemsOfOtherPagesToo()
    {
        var holders = new[] { "b", "a", "c" }.Select(text => new Holder { Text = text }).AsQueryable().OrderBy(h => h.Text);
        var page = await holders.ToPageAsync(new PagingArguments(1));

        var behind = await holders.ToPageAsync(new PagingArguments(5, page.CreateCursor(new Holder { Text = "b" })));

        Assert.Equal("c", Assert.Single(behind.Items).Text);
    }
}
