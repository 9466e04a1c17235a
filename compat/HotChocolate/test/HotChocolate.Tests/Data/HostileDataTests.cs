using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HotChocolate.Tests.Data;

/// <summary>What clients may send to hurt: each is answered, or refused with an error that says why, and the database stays unharmed.</summary>
public sealed class HostileDataTests(ShopServer server) : IClassFixture<ShopServer>
{
    public static TheoryData<string> Fields => ["stored", "listed"];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task AFilterMayBeDeep(string field)
    {
        var filter = string.Concat(Enumerable.Repeat("{ and: [{ or: [", 40)) + "{ id: { eq: 3 } }" + string.Concat(Enumerable.Repeat("] }] }", 40));

        var (answer, _) = await server.AskAsync($"{{ r: {field}(where: {filter}) {{ nodes {{ id }} }} }}");

        Assert.Equal("""{"data":{"r":{"nodes":[{"id":3}]}}}""", answer);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task AListMayBeLong(string field)
    {
        var ids = new Dictionary<string, object?> { ["ids"] = Enumerable.Range(-100_000, 100_003).Cast<object?>().ToList() };

        var (answer, sql) = await server.AskAsync($"query($ids: [Int]) {{ r: {field}(where: {{ id: {{ in: $ids }} }}, order: {{ id: ASC }}) {{ nodes {{ id }} }} }}", ids);

        Assert.Equal("""{"data":{"r":{"nodes":[{"id":1},{"id":2}]}}}""", answer);
        Assert.All(sql, statement => Assert.True(statement.Length < 200, statement));
    }

    [Theory]
    [InlineData("first: 2147483647", 60, true)]
    [InlineData("first: 2147483647, after: \"NTg=\"", 1, true)]
    [InlineData("first: 2147483647, before: \"Mg==\"", 2, true)]
    [InlineData("last: 2147483647", 60, true)]
    [InlineData("first: 2147483647", 60, false)]
    [InlineData("last: 2147483647", 60, false)]
    public async Task APageMayBeHuge(string arguments, int expected, bool isByIndex)
    {
        foreach (var field in isByIndex ? new[] { "stored", "listed" } : ["sought", "soughtInList"])
        {
            var (answer, _) = await server.AskAsync($"{{ r: {field}Unbounded({arguments}) {{ nodes {{ id }} }} }}");

            using var json = JsonDocument.Parse(answer);
            Assert.True(json.RootElement.TryGetProperty("data", out var data), answer);
            Assert.Equal(expected, data.GetProperty("r").GetProperty("nodes").GetArrayLength());
        }
    }

    [Theory]
    [InlineData("'; DROP TABLE \"Items\"; --")]
    [InlineData("%' OR 1=1 --")]
    [InlineData("\\")]
    [InlineData("\u202e\ufeff\ud83d\ude00")]
    public async Task TextIsNeverPartOfAStatement(string text)
    {
        foreach (var operation in new[] { "eq", "neq", "contains", "ncontains", "startsWith", "endsWith" })
        {
            var variables = new Dictionary<string, object?> { ["text"] = text };
            var query = $"query($text: String) {{ r: stored(where: {{ note: {{ {operation}: $text }} }}, order: {{ id: ASC }}) {{ totalCount }} }}";

            var (stored, sql) = await server.AskAsync(query, variables);
            var (listed, _) = await server.AskAsync(query.Replace("stored", "listed", StringComparison.Ordinal), variables);

            Assert.Equal(listed, stored);
            Assert.All(sql, statement => Assert.DoesNotContain(text, statement, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("eq: \"a\\u0000\"", "eq")]
    [InlineData("contains: \"\\u0000\"", "contains")]
    [InlineData("in: [\"a\", \"\\u0000\"]", "in")]
    public async Task TextWithAZeroIsRefusedBeforeTheDatabaseDoes(string operation, string name)
    {
        var (stored, sql) = await server.AskAsync($"{{ r: stored(where: {{ note: {{ {operation} }} }}) {{ nodes {{ id }} }} }}");
        var (listed, _) = await server.AskAsync($"{{ r: listed(where: {{ note: {{ {operation} }} }}, first: 0) {{ nodes {{ id }} }} }}");

        Assert.Contains($"The provided value for filter `{name}` of type StringOperationFilterInput is invalid. The character U+0000 is not supported.", stored, StringComparison.Ordinal);
        Assert.Empty(sql);
        Assert.Equal("""{"data":{"r":{"nodes":[]}}}""", listed);
    }

    [Fact]
    public async Task GarbledCursorsAreErrorsOfTheirArgument()
    {
        var random = new Random(9);
        string[] texts = ["", "1", "-1", "99999999999", "[]", "[1]", "[1,2,3]", "[null]", "[\"\\u0000\",1]", "[\"a\",null]", "{\"a\":1}", "[[1],[2]]", "[1e400,1]", "\ud800", "[\"\\ud800\",1]"];
        var bytes = texts.Select(Encoding.UTF8.GetBytes).Concat(Enumerable.Range(0, 60).Select(_ =>
        {
            var garbage = new byte[random.Next(40)];
            random.NextBytes(garbage);
            return garbage;
        }));
        foreach (var cursor in bytes.Select(Convert.ToBase64String).Concat(["%", "====", new string('A', 100_000)]))
        {
            foreach (var (field, argument) in new[] { ("stored", "after"), ("listed", "before"), ("sought", "after"), ("soughtInList", "before") })
            {
                var (answer, _) = await server.AskAsync($"{{ r: {field}(order: {{ name: ASC }}, {argument}: \"{cursor}\") {{ pageInfo {{ hasNextPage }} }} }}");

                // A few of them are the cursors of something.
                if (answer.StartsWith("{\"data\"", StringComparison.Ordinal)) continue;
                Assert.Contains("\"code\":\"HC0078\"", answer, StringComparison.Ordinal);
                Assert.Contains($"\"argument\":\"{argument}\"", answer, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task NullStandsWhereItMayOnly()
    {
        string[] nullable = ["note", "rank", "amount", "seen", "day", "length", "oldKind"];
        string[] others = ["id", "name", "views", "flag", "kind", "key", "at", "time"];
        string[] comparable = ["id", "views", "key", "at", "time", "rank", "amount", "day", "length"];
        foreach (var field in nullable)
        {
            Assert.StartsWith("{\"data\"", await FilterAsync($"{field}: {{ eq: null }}"), StringComparison.Ordinal);
            Assert.StartsWith("{\"data\"", await FilterAsync($"{field}: {{ neq: null }}"), StringComparison.Ordinal);
        }
        var refused = others.SelectMany(field => new[] { $"{field}: {{ eq: null }}", $"{field}: {{ neq: null }}" })
            .Concat(comparable.SelectMany(field => new[] { "in", "nin", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte" }.Select(operation => $"{field}: {{ {operation}: null }}")))
            .Concat(new[] { "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith", "in", "nin" }.Select(operation => $"note: {{ {operation}: null }}"))
            .Concat(new[] { "all", "none", "some", "any" }.Select(operation => $"parts: {{ {operation}: null }}"))
            .Concat(nullable.Concat(others).Append("main").Append("parts").Append("tags").Select(field => $"{field}: null"));
        foreach (var filter in refused)
        {
            var answer = await FilterAsync(filter);
            Assert.True(answer.Contains("HC0026", StringComparison.Ordinal) && answer.Contains("Null values are not supported.", StringComparison.Ordinal), $"{filter}: {answer}");
        }
        // What is never null is in no list because of one.
        Assert.Equal("""{"data":{"stored":{"totalCount":0}}}""", await FilterAsync("views: { in: [null] }"));
        Assert.Equal("""{"data":{"stored":{"totalCount":60}}}""", await FilterAsync("views: { nin: [null] }"));
        Assert.Equal("""{"data":{"stored":{"totalCount":60}}}""", await FilterAsync("and: null, or: null"));

        async Task<string> FilterAsync(string filter) => (await server.AskAsync($"{{ stored(where: {{ {filter} }}) {{ totalCount }} }}")).Json;
    }

    [Fact]
    public async Task NullIsNoDirection()
    {
        foreach (var order in new[] { "{ id: null }", "{ main: null }", "{ main: { size: null } }", "[{ id: ASC }, { name: null }]" })
        {
            var (answer, _) = await server.AskAsync($"{{ stored(order: {order}) {{ totalCount }} }}");
            Assert.True(answer.Contains("HC0026", StringComparison.Ordinal), $"{order}: {answer}");
        }
        Assert.Equal("""{"data":{"stored":{"totalCount":60}}}""", (await server.AskAsync("{ stored(order: [{}, { main: {} }]) { totalCount } }")).Json);
    }

    [Fact]
    public async Task ALongFilterOfRelatedObjectsIsRefused()
    {
        var parts = string.Join(", ", Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"{{ main: {{ size: {{ gt: {i} }} }} }}")));

        var (answer, sql) = await server.AskAsync($"{{ stored(where: {{ or: [{parts}] }}) {{ totalCount }} }}");

        Assert.Contains("A filter may have at most 500 operations.", answer, StringComparison.Ordinal);
        Assert.Empty(sql);
    }
}
