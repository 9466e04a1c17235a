using GreenDonut.Data;
using HotChocolate.Data.Common;
using HotChocolate.Data.Paging;
using HotChocolate.Execution;
using HotChocolate.Types;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data;

public sealed class PagingTests
{
    public sealed class Query
    {
        [UsePaging(IncludeTotalCount = true, DefaultPageSize = 3, MaxPageSize = 5)]
        public IEnumerable<int> Numbers => Enumerable.Range(0, 8);

        [UsePaging(IncludeTotalCount = true, DefaultPageSize = 3, MaxPageSize = 5)]
        public async IAsyncEnumerable<int> GetStream()
        {
            for (var i = 0; i < 8; i++) yield return i;
            await Task.CompletedTask;
        }

        [UsePaging(RequirePagingBoundaries = true, AllowBackwardPagination = false, ConnectionName = "Strict")]
        public IQueryable<string?> Words => new[] { "a", null, "c" }.AsQueryable();

        [UsePaging]
        public async Task<Connection<string>> GetOwnAsync(PagingArguments arguments)
        {
            await Task.Yield();
            var text = $"{arguments.First}|{arguments.After}|{arguments.Last}|{arguments.Before}|{arguments.IncludeTotalCount}";
            return new([new Edge<string>(text, t => "c:" + t.Length)], new ConnectionPageInfo(true, true, "s", "e"), 7);
        }

        [UsePaging(ConnectionName = "Own", IncludeTotalCount = true)]
        public Task<Connection<string>> GetCountedAsync(PagingArguments arguments) => GetOwnAsync(arguments);

        [UsePaging(IncludeTotalCount = true, InferConnectionNameFromField = false)]
        public List<string>? Nothing => null;

        [UsePaging(ConnectionName = "Own", IncludeTotalCount = true)]
        public Connection<string> OwnToo(PagingArguments arguments) => new(ConnectionPageInfo.Empty, arguments.IncludeTotalCount ? 5 : 0);
    }

    private readonly RequestExecutor _executor = TestExecutor.Of<Query>(configure: setup => setup.ParameterBinders.Add(new ContextBinder<PagingArguments>(PagingMiddleware.ArgumentsOf)));

    [Theory]
    [InlineData("", "0,1,2", true, false)]
    [InlineData("first: 0", "", true, false)]
    [InlineData("first: 5", "0,1,2,3,4", true, false)]
    [InlineData("after: \"NA==\"", "5,6,7", false, true)]
    [InlineData("first: 2, after: \"Nw==\"", "", false, true)]
    [InlineData("first: 2, before: \"NQ==\"", "0,1", true, false)]
    [InlineData("first: 5, after: \"MQ==\", before: \"NA==\"", "2,3", true, true)]
    [InlineData("last: 2", "6,7", false, true)]
    [InlineData("last: 2, before: \"OTk=\"", "", false, true)]
    [InlineData("last: 2, before: \"MQ==\"", "0", true, false)]
    [InlineData("last: 3, after: \"NQ==\"", "6,7", false, true)]
    [InlineData("last: 5, after: \"Nw==\"", "", false, true)]
    [InlineData("first: 1, last: 2", "0", true, false)]
    public async Task ListsArePagedByIndex(string arguments, string items, bool hasNext, bool hasPrevious)
    {
        foreach (var field in new[] { "numbers", "stream" })
        {
            var call = arguments.Length == 0 ? field : $"{field}({arguments})";

            var answer = await _executor.AnswerAsync($"{{ r: {call} {{ nodes pageInfo {{ hasNextPage hasPreviousPage }} totalCount }} }}");

            Assert.Equal($$$$"""{"data":{"r":{"nodes":[{{{{items}}}}],"pageInfo":{"hasNextPage":{{{{Json(hasNext)}}}},"hasPreviousPage":{{{{Json(hasPrevious)}}}}},"totalCount":8}}}""", answer);
        }
    }

    [Theory]
    [InlineData("numbers(first: 6)", "HC0051")]
    [InlineData("numbers(last: 6)", "HC0051")]
    [InlineData("numbers(first: -1)", "HC0079")]
    [InlineData("numbers(after: \"%\")", "HC0078")]
    [InlineData("numbers(before: \"\")", "HC0078")]
    [InlineData("numbers(after: \"LTU=\")", "HC0078")]
    [InlineData("numbers(after: \"MjE0NzQ4MzY0Nw==\")", "HC0078")]
    [InlineData("words", "HC0052")]
    public async Task WrongArgumentsAreErrorsOfTheField(string field, string code)
    {
        var answer = await _executor.AnswerAsync($"{{ {field} {{ nodes }} }}");

        Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
        Assert.EndsWith("null}}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CursorsLeadOn()
        => Assert.Equal(
            """{"data":{"words":{"edges":[{"cursor":"MQ==","node":null}],"pageInfo":{"startCursor":"MQ==","endCursor":"MQ=="}}}}""",
            await _executor.AnswerAsync("""{ words(first: 1, after: "MA==") { edges { cursor node } pageInfo { startCursor endCursor } } }"""));

    [Fact]
    public async Task AResolverMayPageByItself()
        => Assert.Equal(
            """{"data":{"own":{"edges":[{"cursor":"c:12","node":"|x|4|y|False"}],"pageInfo":{"startCursor":"s"}}}}""",
            await _executor.AnswerAsync("""{ own(last: 4, after: "x", before: "y") { edges { cursor node } pageInfo { startCursor } } }"""));

    [Theory]
    [InlineData("totalCount", 5)]
    [InlineData("totalCount @skip(if: false)", 5)]
    public async Task TheCountIsWantedWhereItIsSelected(string selection, int expected)
        => Assert.Equal($$$$"""{"data":{"ownToo":{"totalCount":{{{{expected}}}}}}}""", await _executor.AnswerAsync($"{{ ownToo {{ {selection} }} }}"));

    [Fact]
    public async Task ACountThatIsSkippedIsNotWanted()
        => Assert.Equal(
            """{"data":{"counted":{"edges":[{"node":"4||||False"}]}}}""",
            await _executor.AnswerAsync("query($s: Boolean!) { counted(first: 4) { edges { node } ...C @skip(if: $s) } } fragment C on OwnConnection { totalCount }", new() { ["s"] = true }));

    [Fact]
    public async Task ACountThatIsSelectedIsWanted()
        => Assert.Equal(
            """{"data":{"counted":{"edges":[{"node":"4||||True"}],"totalCount":7}}}""",
            await _executor.AnswerAsync("{ counted(first: 4) { edges { node } totalCount } }"));

    [Fact]
    public async Task NullStaysNull() => Assert.Equal("""{"data":{"nothing":null}}""", await _executor.AnswerAsync("{ nothing { nodes } }"));

    [Fact]
    public void NamesFollowTheField()
    {
        var schema = _executor.Model();

        Assert.Equal("numbers(first: Int, after: String, last: Int, before: String): NumbersConnection", schema.Signature("Query", "numbers"));
        Assert.Equal("words(first: Int, after: String): StrictConnection", schema.Signature("Query", "words"));
        Assert.Equal("nothing(first: Int, after: String, last: Int, before: String): StringConnection", schema.Signature("Query", "nothing"));
        Assert.Equal("nodes: [String]", schema.Signature("StrictConnection", "nodes"));
        Assert.Equal("nodes: [String!]", schema.Signature("StringConnection", "nodes"));
        Assert.Equal("totalCount: Int!", schema.Signature("OwnConnection", "totalCount"));
    }

    private static string Json(bool value) => value ? "true" : "false";
}
