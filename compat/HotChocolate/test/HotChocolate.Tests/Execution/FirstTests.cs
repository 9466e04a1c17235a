namespace HotChocolate.Execution;

public sealed class FirstTests
{
    public sealed class Query
    {
        public string Hello => "world";
        public int Add(int a, int b = 3) => a + b;
        public async Task<string> LaterAsync() { await Task.Yield(); return "later"; }
        public Tree Tree => new(1);
        public async Task<List<Tree>> TreesAsync() { await Task.Delay(1); return [new(1), new(2)]; }
    }

    public sealed class Tree(int depth)
    {
        public int Depth => depth;
        public Tree? Child => depth > 3 ? null : new(depth + 1);
        public async Task<Tree?> LaterAsync() { await Task.Yield(); return new(depth + 1); }
    }

    [Fact]
    public async Task Works()
    {
        var executor = TestExecutor.Of<Query>();
        Assert.Equal("""{"data":{"hello":"world","add":4,"later":"later","tree":{"child":{"depth":2},"later":{"later":{"depth":3}}},"trees":[{"depth":1,"later":{"depth":2}},{"depth":2,"later":{"depth":3}}]}}""",
            await executor.AnswerAsync("{ hello add(a: 1) later tree { child { depth } later { later { depth } } } trees { depth later { depth } } }"));
    }
}
