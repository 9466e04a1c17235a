using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>Executing a mutation (spec §6.2.2) and the services that resolvers are given.</summary>
public sealed class MutationTests
{
    private readonly RequestExecutor _executor = TestExecutor.Of<Query>(
        services => services.AddScoped<Counter>(),
        setup => setup.MutationType = typeof(Mutation));

    [Fact]
    public async Task Mutations_run_one_after_another_with_all_that_is_below_them()
    {
        var log = new List<string>();
        await _executor.AnswerAsync("mutation { a: note(name: \"a\") { later } b: note(name: \"b\") { later } }", configure: b => b.SetGlobalState("log", log));
        Assert.Equal(["a begins", "a ends", "a below", "b begins", "b ends", "b below"], log);
    }

    [Fact]
    public async Task Mutations_share_the_services_of_the_request()
        => Assert.Equal("""{"data":{"a":1,"b":2}}""", await _executor.AnswerAsync("mutation { a: next b: next }"));

    [Fact]
    public async Task Queries_have_services_of_their_own()
        => Assert.Equal("""{"data":{"a":1,"b":1}}""", await _executor.AnswerAsync("{ a: next b: next }"));

    [Fact]
    public async Task Services_of_a_query_are_disposed_of_when_its_value_is_complete()
        => Assert.Equal("""{"data":{"items":["alive","alive"]}}""", await _executor.AnswerAsync("{ items }"));

    [Fact]
    public async Task Services_of_the_request_are_disposed_of_with_the_result()
    {
        var result = await _executor.ExecuteAsync("mutation { self }");
        var counter = Counter.Last.Value!;
        Assert.False(counter.IsDisposed);
        await result.DisposeAsync();
        Assert.True(counter.IsDisposed);
    }

    [Fact]
    public async Task A_null_at_the_root_keeps_later_mutations_from_running()
    {
        var log = new List<string>();
        var answer = await _executor.AnswerAsync("mutation { fail note(name: \"a\") { later } }", configure: b => b.SetGlobalState("log", log));
        Assert.Equal("""{"errors":[{"message":"Failed.","locations":[{"line":1,"column":12}],"path":["fail"]}],"data":null}""", answer);
        Assert.Empty(log);
    }

    public sealed class Counter : IDisposable
    {
        private int _count;

        public static AsyncLocal<Counter?> Last { get; } = new();

        public bool IsDisposed { get; private set; }

        public int Next() => ++_count;

        public void Dispose() => IsDisposed = true;

        public IEnumerable<string> Items()
        {
            for (var i = 0; i < 2; i++) yield return IsDisposed ? "dead" : "alive";
        }
    }

    public sealed class Query
    {
        public int Next(Counter counter) => counter.Next();

        public IEnumerable<string> Items(Counter counter) => counter.Items();
    }

    public sealed class Mutation
    {
        public int Next(Counter counter) => counter.Next();

        public string Fail() => throw new GraphQLException("Failed.");

        public bool Self(Counter counter)
        {
            Counter.Last.Value = counter;
            return true;
        }

        public async Task<Note> NoteAsync(string name, [GlobalState] List<string> log)
        {
            log.Add($"{name} begins");
            await Task.Yield();
            log.Add($"{name} ends");
            return new Note(name);
        }
    }

    public sealed class Note(string name)
    {
        public async Task<bool> LaterAsync([GlobalState] List<string> log)
        {
            await Task.Yield();
            log.Add($"{name} below");
            return true;
        }
    }
}
