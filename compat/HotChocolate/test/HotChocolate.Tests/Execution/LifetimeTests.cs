using System.Runtime.CompilerServices;
using GreenDonut;
using HotChocolate.Execution.Options;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Execution;

/// <summary>What lives how long: services, clocks and batches, also where a request ends before its resolvers do.</summary>
public sealed class LifetimeTests
{
    private static readonly TimeSpan s_never = TimeSpan.FromSeconds(30);
    private readonly Probe _probe = new();
    private readonly RequestExecutor _executor;

    public LifetimeTests() => _executor = Executor(TimeSpan.FromMinutes(5));

    [Fact]
    public async Task The_services_of_a_request_that_took_too_long_live_until_its_resolvers_have_ended()
    {
        Assert.Contains("HC0045", await Executor(TimeSpan.FromMilliseconds(100)).AnswerAsync("{ deaf }"));
        Assert.False(_probe.Disposed.Task.IsCompleted);
        _probe.Gate.SetResult();
        await _probe.Disposed.Task.WaitAsync(s_never);
    }

    [Fact]
    public async Task Who_waits_for_a_batch_that_has_not_been_sent_learns_that_the_request_is_over()
    {
        using var client = new CancellationTokenSource();
        var running = _executor.ExecuteAsync("{ slow other }", client.Token);
        await _probe.SlowStarted.Task.WaitAsync(s_never);
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        // Where all this took longer than the run has patience, the batch was sent all the same.
        Assert.True(await Record.ExceptionAsync(() => _probe.Other.Task.WaitAsync(s_never)) is null or OperationCanceledException);
        _probe.Gate.SetResult();
        await _probe.Disposed.Task.WaitAsync(s_never);
    }

    [Fact]
    public async Task The_resolver_of_a_source_stream_may_use_data_loaders()
    {
        await using var result = await _executor.ExecuteAsync("subscription { loaded }");
        Assert.Equal(["""{"data":{"loaded":7}}""", """{"data":{"loaded":49}}"""], await ReadAsync(result).WaitAsync(s_never));

        static async Task<List<string>> ReadAsync(IExecutionResult result)
        {
            var answers = new List<string>();
            await foreach (var item in result.ExpectResponseStream().ReadResultsAsync()) answers.Add(item.ToJson(withIndentations: false));
            return answers;
        }
    }

    [Fact]
    public async Task The_source_stream_ends_before_its_services()
    {
        var result = await _executor.ExecuteAsync("subscription { tracked }");
        var results = result.ExpectResponseStream().ReadResultsAsync().GetAsyncEnumerator();
        Assert.True(await results.MoveNextAsync());
        Assert.False(_probe.Disposed.Task.IsCompleted);
        await results.DisposeAsync();
        await result.DisposeAsync();
        await _probe.Disposed.Task.WaitAsync(s_never);
        Assert.True(_probe.StreamSawLiveServices);
    }

    [Fact]
    public async Task A_subscription_may_take_longer_than_a_request()
    {
        var executor = Executor(TimeSpan.FromMilliseconds(100));
        await using var stream = await executor.ExecuteAsync("subscription { tracked }");
        await using var results = stream.ExpectResponseStream().ReadResultsAsync().GetAsyncEnumerator();
        Assert.True(await results.MoveNextAsync());
        Assert.Contains("HC0045", await executor.AnswerAsync("{ deaf }"));
        Assert.False(_probe.StreamToken.IsCancellationRequested);
        _probe.Gate.SetResult();
    }

    [Fact]
    public async Task The_token_of_a_request_ends_with_it()
    {
        await _executor.AnswerAsync("{ token }");
        Assert.Throws<ObjectDisposedException>(() => _probe.StreamToken.WaitHandle);
    }

    [Fact]
    public async Task A_resolver_does_not_inherit_from_one_that_came_back()
        => Assert.Equal("""{"data":{"ambient":[{"seen":""},{"seen":""}]}}""", await _executor.AnswerAsync("{ ambient { seen } }"));

    [Fact]
    public async Task Resolvers_do_not_come_back_through_the_context_of_the_caller()
    {
        var context = new CountingContext();
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(context);
        Task<IExecutionResult> answering;
        try
        {
            answering = _executor.ExecuteAsync("{ ambient { seen } }");
            Assert.Same(context, SynchronizationContext.Current);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
        await answering;
        Assert.Equal(0, context.Posts);
    }

    [Fact]
    public async Task Steps_run_when_the_value_is_complete_or_when_the_request_is_answered()
    {
        var log = new List<string>();
        var result = await _executor.ExecuteAsync(b => b.SetDocument("{ steps { seen } }").SetGlobalState("log", log));
        Assert.Equal(["resolver", "below"], log);
        await result.DisposeAsync();
        await result.DisposeAsync();
        Assert.Equal(["resolver", "below", "request"], log);
    }

    [Fact]
    public async Task A_stream_can_be_read_once()
    {
        await using var stream = (await _executor.ExecuteAsync("subscription { loaded }")).ExpectResponseStream();
        stream.ReadResultsAsync();
        Assert.Throws<InvalidOperationException>(stream.ReadResultsAsync);
    }

    [Fact]
    public async Task A_source_that_is_given_up_while_it_opens_leaves_no_services_behind()
    {
        using var client = new CancellationTokenSource();
        var running = _executor.ExecuteAsync("subscription { opensNever }", client.Token);
        await _probe.SlowStarted.Task.WaitAsync(s_never);
        await client.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await _probe.Disposed.Task.WaitAsync(s_never);
    }

    [Fact]
    public async Task A_dispatch_that_throws_takes_nothing_else_with_it()
    {
        var sent = new TaskCompletionSource();
        AutoBatchScheduler.Default.Schedule(() => throw new InvalidOperationException("not the process"));
        AutoBatchScheduler.Default.Schedule(async () =>
        {
            await Task.Yield();
            throw new InvalidOperationException("not the process");
        });
        AutoBatchScheduler.Default.Schedule(() =>
        {
            sent.SetResult();
            return default;
        });
        await sent.Task.WaitAsync(s_never);
    }

    private RequestExecutor Executor(TimeSpan timeout) => TestExecutor.Of<Query>(
        services => services.AddSingleton(_probe).AddScoped<Tracker>().AddDataLoader<SlowLoader>().AddDataLoader<OtherLoader>(),
        setup =>
        {
            setup.SubscriptionType = typeof(Subscription);
            setup.Options<RequestExecutorOptions>().ExecutionTimeout = timeout;
        });

    public sealed class Probe
    {
        public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Disposed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource SlowStarted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Other { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public bool StreamSawLiveServices { get; set; }
        public CancellationToken StreamToken { get; set; }
    }

    /// <summary>Tells when its scope has ended.</summary>
    public sealed class Tracker(Probe probe) : IDisposable
    {
        public void Dispose() => probe.Disposed.TrySetResult();
    }

    private sealed class CountingContext : SynchronizationContext
    {
        public int Posts { get; private set; }

        public override void Post(SendOrPostCallback callback, object? state)
        {
            Posts++;
            base.Post(callback, state);
        }
    }

    public sealed class Ambient
    {
        private static readonly AsyncLocal<string?> s_value = new();

        public static void LeaveBehind() => s_value.Value = "left behind";

        public async Task<string> SeenAsync()
        {
            var seen = s_value.Value ?? "";
            await Task.Yield();
            return seen;
        }
    }

    public sealed class Query
    {
        public int Token(Probe probe, CancellationToken cancellationToken)
        {
            probe.StreamToken = cancellationToken;
            return 1;
        }

        public async Task<Ambient[]> AmbientAsync()
        {
            await Task.Yield();
            Ambient.LeaveBehind();
            return [new(), new()];
        }

        public Ambient Steps(IResolverContext context, [GlobalState] List<string> log)
        {
            var middleware = (IMiddlewareContext)context;
            middleware.RegisterForCleanup(() => Note("resolver"));
            middleware.RegisterForCleanup(() => Note("request"), CleanAfter.Request);
            middleware.RegisterForCleanup(() => Note("below"));
            return new Ambient();

            ValueTask Note(string text)
            {
                log.Add(text);
                return default;
            }
        }

        public async Task<int> DeafAsync(IResolverContext context, Probe probe)
        {
            context.RequestServices.GetRequiredService<Tracker>();
            await probe.Gate.Task;
            return 1;
        }

        public async Task<int> SlowAsync(IResolverContext context, SlowLoader loader)
        {
            context.RequestServices.GetRequiredService<Tracker>();
            return await loader.LoadAsync(1);
        }

        public async Task<int> OtherAsync(SlowLoader first, OtherLoader second, Probe probe)
        {
            _ = first.LoadAsync(2);
            await probe.SlowStarted.Task;
            try
            {
                var value = await second.LoadAsync(1);
                probe.Other.TrySetResult();
                return value;
            }
            catch (Exception exception)
            {
                probe.Other.TrySetException(exception);
                throw;
            }
        }
    }

    public sealed class Subscription
    {
        [Subscribe(With = nameof(LoadedStream))]
        public int Loaded([EventMessage] int value) => value;

        public async IAsyncEnumerable<int> LoadedStream(OtherLoader loader)
        {
            yield return await loader.LoadAsync(7);
            yield return await loader.LoadAsync(49);
        }

        [Subscribe(With = nameof(TrackedStream))]
        public int Tracked([EventMessage] int value) => value;

        public async IAsyncEnumerable<int> TrackedStream(Tracker tracker, Probe probe, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            probe.StreamToken = cancellationToken;
            try
            {
                await Task.Yield();
                yield return tracker is null ? 0 : 1;
            }
            finally
            {
                probe.StreamSawLiveServices = !probe.Disposed.Task.IsCompleted;
            }
        }

        [Subscribe(With = nameof(SubscribeToNever))]
        public int OpensNever([EventMessage] int value) => value;

        public async ValueTask<ISourceStream<int>> SubscribeToNever(Tracker tracker, Probe probe, CancellationToken cancellationToken)
        {
            probe.SlowStarted.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException($"{tracker} is not waited for.");
        }
    }

    /// <summary>Does not listen to its token.</summary>
    public sealed class SlowLoader(Probe probe, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<int, int>(scheduler, options)
    {
        protected override async Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
        {
            probe.SlowStarted.TrySetResult();
            await probe.Gate.Task;
            return keys.ToDictionary(k => k);
        }
    }

    public sealed class OtherLoader(IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<int, int>(scheduler, options)
    {
        protected override Task<IReadOnlyDictionary<int, int>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
            => Task.FromResult<IReadOnlyDictionary<int, int>>(keys.ToDictionary(k => k));
    }
}
