using System.Collections.Concurrent;
using GreenDonut;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

public sealed class DataLoaderTests
{
    private readonly Log _log = new();
    private readonly RequestExecutor _executor;

    public DataLoaderTests() => _executor = TestExecutor.Of<Query>(services => services
        .AddSingleton(_log)
        .AddDataLoader<NodeLoader>()
        .AddDataLoader<SquareLoader>()
        .AddDataLoader<ThroughLoader>()
        .AddDataLoader<BrokenLoader>()
        .AddDataLoader<SmallLoader>(s => new SmallLoader(s.GetRequiredService<Log>(), s.GetRequiredService<IBatchScheduler>()))
        .AddDataLoader<ChildrenLoader>()
        .AddScoped<Service>());

    [Fact]
    public async Task One_batch_a_level()
    {
        var answer = await _executor.AnswerAsync("{ nodes { next { next { id } } } }");
        Assert.Equal("""{"data":{"nodes":[{"next":{"next":{"id":12}}},{"next":{"next":{"id":22}}},{"next":{"next":{"id":32}}}]}}""", answer);
        Assert.Equal(["Node 11,21,31", "Node 12,22,32"], _log.Lines);
    }

    [Fact]
    public async Task A_key_is_fetched_once_a_request()
    {
        await _executor.AnswerAsync("{ a: node(id: 1) { next { id } } b: node(id: 1) { next { id } } c: node(id: 2) { id } }");
        Assert.Equal(["Node 1,2"], _log.Lines);
        await _executor.AnswerAsync("{ a: node(id: 1) { id } }");
        Assert.Equal(["Node 1,2", "Node 1"], _log.Lines);
    }

    [Fact]
    public async Task Loaders_of_one_level_run_beside_each_other_and_the_next_level_waits_for_both()
    {
        var answer = await _executor.AnswerAsync("{ nodes { square next { square } slowSquare { next { id } } } }");
        Assert.Contains("\"square\":100", answer);
        Assert.Equal(["Node 11,21,31", "Square 10,20,30"], _log.Lines.Take(2).Order());
        Assert.Equal(["Node 101,401,901", "Square 11,21,31"], _log.Lines.Skip(2).Order());
    }

    [Fact]
    public async Task One_resolver_may_load_in_several_steps()
    {
        var answer = await _executor.AnswerAsync("{ nodes { sumOfSteps } }");
        Assert.Equal("""{"data":{"nodes":[{"sumOfSteps":23},{"sumOfSteps":43},{"sumOfSteps":63}]}}""", answer);
        Assert.Equal(["Node 11,21,31", "Node 12,22,32"], _log.Lines);
    }

    [Fact]
    public async Task A_loader_may_use_another_one()
    {
        var answer = await _executor.AnswerAsync("{ nodes { through { id } } }");
        Assert.Equal("""{"data":{"nodes":[{"through":{"id":11}},{"through":{"id":21}},{"through":{"id":31}}]}}""", answer);
        Assert.Equal(["Through 10,20,30", "Node 11,21,31"], _log.Lines);
    }

    [Fact]
    public async Task A_service_may_use_a_loader()
    {
        var answer = await _executor.AnswerAsync("{ nodes { byService { id } next { id } } }");
        Assert.StartsWith("""{"data":{"nodes":[{"byService":{"id":15},"next":{"id":11}}""", answer);
        Assert.Equal(["Node 11,15,21,25,31,35"], _log.Lines.Select(l => "Node " + string.Join(",", l[5..].Split(',').Order())));
    }

    [Fact]
    public async Task Errors_are_those_of_the_key()
    {
        var answer = await _executor.AnswerAsync("{ nodes { broken } }");
        Assert.Equal(
            """{"errors":[{"message":"No 20.","locations":[{"line":1,"column":11}],"path":["nodes",1,"broken"]}],"data":{"nodes":[{"broken":10},{"broken":null},{"broken":30}]}}""",
            answer);
    }

    [Fact]
    public async Task Batches_have_a_largest_size()
    {
        await _executor.AnswerAsync("{ a: small(id: 1) b: small(id: 2) c: small(id: 3) d: small(id: 4) e: small(id: 5) }");
        Assert.Equal(["Small 1,2", "Small 3,4", "Small 5"], _log.Lines.Order());
    }

    [Fact]
    public async Task Groups_may_be_empty()
        => Assert.Equal("""{"data":{"a":[1,2],"b":[]}}""", await _executor.AnswerAsync("{ a: children(id: 2) b: children(id: 0) }"));

    [Fact]
    public async Task Serial_mutations_load_one_after_another()
    {
        var executor = TestExecutor.Of<Query>(
            services => services.AddSingleton(_log).AddDataLoader<NodeLoader>().AddScoped<Service>(),
            setup => setup.MutationType = typeof(Mutation));
        Assert.Equal("""{"data":{"a":{"next":{"id":2}},"b":{"id":2}}}""", await executor.AnswerAsync("mutation { a: touch(id: 1) { next { id } } b: touch(id: 2) { id } }"));
        Assert.Equal(["Node 1", "Node 2"], _log.Lines);
    }

    [Fact]
    public async Task Resolvers_that_come_back_late_load_each_key_once()
    {
        var gate = new TaskCompletionSource();
        var answering = _executor.AnswerAsync("{ nodes { afterGate { id } } }", configure: b => b.SetGlobalState("gate", gate.Task));
        gate.SetResult();
        await answering;

        // Who of them shares a batch depends on when they come back; that none is loaded twice does not.
        Assert.Equal(["11", "21", "31"], _log.Lines.SelectMany(line => line["Node ".Length..].Split(',')).Order());
    }

    [Fact]
    public async Task Works_outside_of_requests()
    {
        var loader = new SquareLoader(_log, AutoBatchScheduler.Default, new DataLoaderOptions());
        Assert.Equal([4, 9], await loader.LoadAsync([2, 3]));
        loader.RemoveCacheEntry(2);
        loader.SetCacheEntry(3, Task.FromResult(-3));
        loader.SetCacheEntry(4, Task.FromResult(-4));
        Assert.Equal(4, await loader.LoadAsync(2));
        Assert.Equal(9, await loader.LoadAsync(3));
        Assert.Equal(-4, await loader.LoadAsync(4));
        await Assert.ThrowsAsync<GreenDonut.KeyNotFoundException>(() => new NodeLoader(_log, AutoBatchScheduler.Default, new DataLoaderOptions()).LoadRequiredAsync(-1));
    }

    [Fact]
    public async Task A_delegate_serves_all_resolvers_of_a_field()
    {
        Assert.Equal(
            """{"data":{"nodes":[{"double":20,"halves":[5,5]},{"double":40,"halves":[10,10]},{"double":60,"halves":[15,15]}]}}""",
            await _executor.AnswerAsync("{ nodes { double halves } }"));
        Assert.Equal(["Double 10,20,30", "Halves 10,20,30"], _log.Lines.Order());
    }

    [Fact]
    public async Task Delegates_of_one_name_are_one_data_loader()
    {
        Assert.Equal("""{"data":{"a":1,"b":1,"c":2}}""", await _executor.AnswerAsync("{ a: named(name: \"x\") b: named(name: \"x\") c: named(name: \"y\") }"));
        Assert.Equal(["Named 1", "Named 1"], _log.Lines);
    }

    [Fact]
    public async Task A_key_that_is_forgotten_before_it_was_fetched_is_in_no_batch_twice()
    {
        var scheduler = new Later();
        var loader = new NodeLoader(_log, scheduler, new DataLoaderOptions());
        var (first, other) = (loader.LoadAsync(1), loader.LoadAsync(2));
        loader.RemoveCacheEntry(1);
        var second = loader.LoadAsync(1);
        loader.ClearCache();
        var third = loader.LoadAsync(1);
        await scheduler.RunAsync();
        Assert.NotSame(await first, await second);
        Assert.NotSame(await second, await third);
        Assert.Equal(2, (await other)!.Id);
        Assert.Equal(["Node 1,2", "Node 1", "Node 1"], _log.Lines);
    }

    [Fact]
    public async Task The_next_level_waits_for_the_slower_of_two_loaders()
    {
        await _executor.AnswerAsync("{ nodes { quick slow } }");
        Assert.Equal("Node 11,12,21,22,31,32", "Node " + string.Join(",", _log.Lines[^1][5..].Split(',').Order()));
    }

    [Fact]
    public async Task What_was_found_before_a_fetch_failed_counts()
        => Assert.Equal(
            """{"errors":[{"message":"No more.","locations":[{"line":1,"column":18}],"path":["b"]}],"data":{"a":1,"b":null}}""",
            await _executor.AnswerAsync("{ a: half(id: 1) b: half(id: 2) }"));

    [Fact]
    public async Task What_nobody_waits_for_any_more_is_not_fetched()
    {
        using var caller = new CancellationTokenSource();
        var scheduler = new Later();
        var loading = new NodeLoader(_log, scheduler, new DataLoaderOptions()).LoadAsync(1, caller.Token);
        await caller.CancelAsync();
        await scheduler.RunAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loading);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task The_last_registration_counts()
    {
        var executor = TestExecutor.Of<Query>(services => services
            .AddSingleton(_log)
            .AddScoped<Service>()
            .AddDataLoader<NodeLoader>()
            .AddDataLoader(s => new SmallLoader(s.GetRequiredService<Log>(), s.GetRequiredService<IBatchScheduler>(), 1))
            .AddDataLoader(s => new SmallLoader(s.GetRequiredService<Log>(), s.GetRequiredService<IBatchScheduler>(), 3)));
        await executor.AnswerAsync("{ a: small(id: 1) b: small(id: 2) c: small(id: 3) }");
        Assert.Equal(["Small 1,2,3"], _log.Lines);
    }

    [Fact]
    public async Task Services_of_the_request_share_its_loaders()
    {
        var executor = TestExecutor.Of<Query>(
            services => services.AddSingleton(_log).AddDataLoader<NodeLoader>().AddScoped<Service>(),
            setup => setup.MutationType = typeof(Mutation));
        await executor.AnswerAsync("mutation { a: viaService(id: 1) { id } b: touch(id: 1) { id } }");
        Assert.Equal(["Node 1"], _log.Lines);
    }

    [Fact]
    public async Task A_batch_outlives_who_asked_first()
        => Assert.Equal("""{"data":{"impatient":16}}""", await _executor.AnswerAsync("{ impatient }"));

    [Fact]
    public async Task Many_requests_at_once_do_not_mix()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 200).Select(i => Task.Run(() =>
            _executor.AnswerAsync("query($i: Int!) { node(id: $i) { next { next { id square } } later } }", new() { ["i"] = i * 10 }))));
        for (var i = 1; i <= 200; i++)
            Assert.Equal($"{{\"data\":{{\"node\":{{\"next\":{{\"next\":{{\"id\":{i * 10 + 2},\"square\":{(i * 10 + 2) * (i * 10 + 2)}}}}},\"later\":{i * 10}}}}}}}", answers[i - 1]);
    }

    /// <summary>Sends when it is told to.</summary>
    private sealed class Later : IBatchScheduler
    {
        private readonly List<Func<ValueTask>> _batches = [];

        public void Schedule(Func<ValueTask> dispatch) => _batches.Add(dispatch);

        public async Task RunAsync()
        {
            foreach (var batch in _batches) await batch();
        }
    }

    public sealed class Log
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public string[] Lines => [.. _lines];

        public void Add<T>(string name, IEnumerable<T> keys) => _lines.Enqueue($"{name} {string.Join(",", keys)}");
    }

    public sealed class Service(NodeLoader nodes)
    {
        public Task<Node?> LoadAsync(int id) => nodes.LoadAsync(id);
    }

    public sealed class Query
    {
        public List<Node> Nodes => [new(10), new(20), new(30)];
        public Task<Node?> NodeAsync(int id, NodeLoader nodes) => nodes.LoadAsync(id);
        public Task<int?> HalfAsync(int id, HalfLoader half) => half.LoadAsync(id);
        public Task<int> SmallAsync(int id, SmallLoader small) => small.LoadAsync(id);
        public async Task<int> NamedAsync(string name, IResolverContext context, Log log)
            => await context.CacheDataLoader<int, int>((key, _) =>
            {
                log.Add("Named", [key]);
                return Task.FromResult(name == "x" ? 1 : 2);
            }, name).LoadAsync(1);

        public async Task<int> ImpatientAsync(SquareLoader squares)
        {
            using var one = new CancellationTokenSource();
            _ = squares.LoadAsync(3, one.Token);
            await one.CancelAsync();
            return await squares.LoadAsync(4);
        }

        public Task<int[]?> ChildrenAsync(int id, ChildrenLoader children) => children.LoadAsync(id);
    }

    public sealed class Mutation
    {
        public Task<Node?> ViaServiceAsync(int id, Service service) => service.LoadAsync(id);
        public Task<Node?> TouchAsync(int id, NodeLoader nodes) => nodes.LoadAsync(id);
    }

    public sealed class Node(int id)
    {
        public int Id => id;
        public Task<int> DoubleAsync(IResolverContext context, Log log)
            => context.BatchDataLoader<int, int>((keys, _) =>
            {
                log.Add("Double", keys);
                return Task.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(k => k, k => k * 2));
            }).LoadAsync(id);

        public Task<int[]?> HalvesAsync(IResolverContext context, Log log)
            => context.GroupDataLoader<int, int>((keys, _) =>
            {
                log.Add("Halves", keys);
                return Task.FromResult(keys.SelectMany(k => new[] { k / 2, k / 2 }, KeyValuePair.Create).ToLookup(p => p.Key, p => p.Value));
            }).LoadAsync(id);

        public Task<Node?> NextAsync(NodeLoader nodes) => nodes.LoadAsync(id + 1);
        public Task<int> SquareAsync(SquareLoader squares) => squares.LoadAsync(id);
        public async Task<Node> SlowSquareAsync(SquareLoader squares) => new(await squares.LoadAsync(id));
        public Task<Node?> ThroughAsync(ThroughLoader through) => through.LoadAsync(id);
        public Task<Node?> ByServiceAsync(Service service) => service.LoadAsync(id + 5);
        public async Task<int?> BrokenAsync(BrokenLoader broken) => await broken.LoadAsync(id);
        public async Task<int> SumOfStepsAsync(NodeLoader nodes) => (await nodes.LoadAsync(id + 1))!.Id + (await nodes.LoadAsync(id + 2))!.Id;

        public async Task<int> QuickAsync(NodeLoader nodes) => (await nodes.LoadAsync((await nodes.LoadAsync(id))!.Id + 1))!.Id;
        public async Task<int> SlowAsync(SquareLoader squares, NodeLoader nodes) => (await nodes.LoadAsync(await squares.LoadAsync(id) * 0 + id + 2))!.Id;

        public async Task<int> LaterAsync()
        {
            await Task.Yield();
            return id;
        }

        public async Task<Node?> AfterGate([GlobalState] Task gate, NodeLoader nodes)
        {
            await gate;
            return await nodes.LoadAsync(id + 1);
        }
    }

    public sealed class NodeLoader(Log log, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<int, Node>(scheduler, options)
    {
        protected override async Task<IReadOnlyDictionary<int, Node>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Add("Node", keys);
            await Task.Yield();
            return keys.Where(k => k >= 0).ToDictionary(k => k, k => new Node(k));
        }
    }

    public sealed class SquareLoader(Log log, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<int, int>(scheduler, options)
    {
        protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Add("Square", keys);
            await Task.Delay(5, cancellationToken);
            return keys.ToDictionary(k => k, k => k * k);
        }
    }

    public sealed class ThroughLoader(Log log, NodeLoader nodes, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<int, Node>(scheduler, options)
    {
        protected override async Task<IReadOnlyDictionary<int, Node>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Add("Through", keys);
            var loaded = await nodes.LoadRequiredAsync([.. keys.Select(k => k + 1)], cancellationToken);
            return loaded.ToDictionary(n => n.Id - 1);
        }
    }

    public sealed class BrokenLoader(IBatchScheduler scheduler, DataLoaderOptions options) : DataLoaderBase<int, int>(scheduler, options)
    {
        protected override ValueTask FetchAsync(IReadOnlyList<int> keys, Memory<Result<int>> results, DataLoaderFetchContext<int> context, CancellationToken cancellationToken)
        {
            for (var i = 0; i < keys.Count; i++)
                results.Span[i] = keys[i] == 20 ? Result<int>.Reject(new GraphQLException("No 20.")) : keys[i];
            return default;
        }
    }

    /// <summary>Fails half way.</summary>
    public sealed class HalfLoader(IBatchScheduler scheduler, DataLoaderOptions options) : DataLoaderBase<int, int?>(scheduler, options)
    {
        protected override ValueTask FetchAsync(IReadOnlyList<int> keys, Memory<Result<int?>> results, DataLoaderFetchContext<int?> context, CancellationToken cancellationToken)
        {
            results.Span[0] = keys[0];
            throw new GraphQLException("No more.");
        }
    }

    public sealed class SmallLoader(Log log, IBatchScheduler scheduler, int size = 2)
        : BatchDataLoader<int, int>(scheduler, new DataLoaderOptions { MaxBatchSize = size })
    {
        protected override Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            log.Add("Small", keys);
            return Task.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(k => k));
        }
    }

    public sealed class ChildrenLoader(IBatchScheduler scheduler, DataLoaderOptions options) : GroupedDataLoader<int, int>(scheduler, options)
    {
        protected override Task<ILookup<int, int>> LoadGroupedBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
            => Task.FromResult(keys.SelectMany(k => Enumerable.Range(1, k).Select(c => (k, c))).ToLookup(p => p.k, p => p.c));
    }
}
