using System.Text;
using HotChocolate.Language;

namespace HotChocolate.Execution;

public sealed class DocumentCacheTests
{
    [Fact]
    public void What_is_in_use_stays_and_the_rest_goes()
    {
        var cache = new DocumentCache(capacity: 4);
        cache.Add(Document("{ used }"));
        for (var i = 0; i < 100; i++)
        {
            cache.Add(Document($"{{ f{i} }}"));
            Assert.True(cache.TryGet("{ used }"u8, out _));
        }
        Assert.InRange(Enumerable.Range(0, 100).Count(i => cache.TryGet(Encoding.UTF8.GetBytes($"{{ f{i} }}"), out _)), 1, 8);
        Assert.False(cache.TryGet("{ f0 }"u8, out _));
    }

    [Fact]
    public void Large_documents_do_not_push_out_the_others()
    {
        var cache = new DocumentCache(capacity: 100, maxBytes: 800);
        cache.Add(Document("{ small }"));
        cache.Add(Document("{ large " + new string(' ', 200) + "}"));
        Assert.True(cache.TryGet("{ small }"u8, out _));
        Assert.False(cache.TryGet(Encoding.UTF8.GetBytes("{ large " + new string(' ', 200) + "}"), out _));
    }

    [Fact]
    public async Task A_document_that_is_known_is_neither_parsed_nor_planned_again()
    {
        var executor = TestExecutor.Of<Query>();
        var first = await OperationOf(executor, "query A { operation } query B { operation }", "A");
        Assert.Equal(first, await OperationOf(executor, "query A { operation } query B { operation }", "A"));
        Assert.NotEqual(first, await OperationOf(executor, "query A { operation } query B { operation }", "B"));
        Assert.NotEqual(first, await OperationOf(executor, "query A { operation }  query B { operation }", "A"));
    }

    private static async Task<object?> OperationOf(RequestExecutor executor, string query, string name)
        => (await executor.ExecuteAsync(b => b.SetDocument(query).SetOperationName(name))).ExpectOperationResult().Data!["operation"];

    private static CachedDocument Document(string text) => new(Encoding.UTF8.GetBytes(text), Utf8GraphQLParser.Parse(text));

    public sealed class Query
    {
        public string Operation(Resolvers.IResolverContext context) => context.Operation.Id;
    }
}
