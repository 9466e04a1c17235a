using System.Collections.Immutable;
using HotChocolate.Diagnostics;
using HotChocolate.Execution.Processing;

namespace GreenDonut;

/// <summary>Collects keys, fetches their values together and remembers them. One instance serves one request, from any number of threads.</summary>
public abstract class DataLoaderBase<TKey, TValue> : IDataLoader<TKey, TValue> where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Entry> _known = [];
    private Batch? _open;

    /// <summary>A data loader that collects until <paramref name="batchScheduler"/> says so.</summary>
    protected DataLoaderBase(IBatchScheduler batchScheduler, DataLoaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(batchScheduler);
        ArgumentNullException.ThrowIfNull(options);
        Scheduler = batchScheduler;
        BatchSize = options.MaxBatchSize <= 0 ? int.MaxValue : options.MaxBatchSize;
    }

    private IBatchScheduler Scheduler { get; }

    private int BatchSize { get; }

    /// <inheritdoc/>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        Task<TValue?> task;
        Batch? opened = null;
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var known)) return known.Batch is { IsSettled: false } batch ? batch.Wait(known.Index) : known.Task;
            if (_open is null || _open.Keys.Count == BatchSize) opened = _open = new Batch();
            _open.Keys.Add(key);
            task = _open.Wait(_open.Keys.Count - 1);
            _known.Add(key, new Entry(task, _open, _open.Keys.Count - 1));
        }
        if (opened is not null) Scheduler.Schedule(() => DispatchAsync(opened, cancellationToken));
        return task;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var tasks = new Task<TValue?>[keys.Count];
        var i = 0;
        foreach (var key in keys) tasks[i++] = LoadAsync(key, cancellationToken);
        return await Task.WhenAll(tasks).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void RemoveCacheEntry(TKey key)
    {
        lock (_gate)
        {
            // No batch has a key twice: the next time it belongs into another one.
            if (_known.Remove(key, out var entry) && ReferenceEquals(entry.Batch, _open)) _open = null;
        }
    }

    /// <inheritdoc/>
    public void SetCacheEntry(TKey key, Task<TValue?> value)
    {
        lock (_gate) _known.TryAdd(key, new Entry(value, null, 0));
    }

    /// <inheritdoc/>
    public void ClearCache()
    {
        lock (_gate)
        {
            _open = null;
            _known.Clear();
        }
    }

    async Task<object?> IDataLoader.LoadAsync(object key, CancellationToken cancellationToken)
        => await LoadAsync((TKey)key, cancellationToken).ConfigureAwait(false);

    async Task<IReadOnlyList<object?>> IDataLoader.LoadAsync(IReadOnlyCollection<object> keys, CancellationToken cancellationToken)
        => [.. (await LoadAsync([.. keys.Cast<TKey>()], cancellationToken).ConfigureAwait(false)).Cast<object?>()];

    void IDataLoader.RemoveCacheEntry(object key) => RemoveCacheEntry((TKey)key);

    void IDataLoader.SetCacheEntry(object key, Task<object?> value) => SetCacheEntry((TKey)key, Cast(value));

    /// <summary>Fetches the values of the keys. An exception is the error of all keys that have no result by then.</summary>
    /// <param name="keys">Each once, in the order in which they were asked for.</param>
    /// <param name="results">To be filled, one a key in the same order.</param>
    /// <param name="context">State for the fetch.</param>
    /// <param name="cancellationToken">Fires when the client has gone, or the time is up.</param>
    protected abstract ValueTask FetchAsync(
        IReadOnlyList<TKey> keys,
        Memory<Result<TValue?>> results,
        DataLoaderFetchContext<TValue> context,
        CancellationToken cancellationToken);

    private async ValueTask DispatchAsync(Batch batch, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_open, batch)) _open = null;
        }
        // Within a request a batch ends with it, not with whoever asked first.
        var run = Scheduler as OperationRun;
        if (run is not null) cancellationToken = run.Aborted;
        var results = new Result<TValue?>[batch.Keys.Count];
        Exception? failure = null;
        var activity = run?.Setup.Instrumentation?.BeginBatch(GetType().Name, batch.Keys);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var context = new DataLoaderFetchContext<TValue>(ImmutableDictionary<string, object?>.Empty);
            await FetchAsync(batch.Keys, results, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            failure = exception;
            Instrumentation.Fail(activity, exception);
        }
        activity?.Dispose();
        lock (_gate) batch.IsSettled = true;
        batch.Settle(results, failure);
    }

    private static async Task<TValue?> Cast(Task<object?> value) => (TValue?)await value.ConfigureAwait(false);

    /// <summary>A key that has been asked for, and where in which batch it is; no batch where its value was given.</summary>
    private readonly record struct Entry(Task<TValue?> Task, Batch? Batch, int Index);

    /// <summary>
    /// Keys that are fetched together. Those who wait go on within <see cref="Settle"/>, one after the other, so that all of them have asked for their
    /// next keys before anybody decides that there are no more to come. For that everyone has a task of their own: of several who wait for one task
    /// all but one would go on elsewhere.
    /// </summary>
    private sealed class Batch
    {
        private readonly List<(int Index, TaskCompletionSource<TValue?> Source)> _promises = [];

        public List<TKey> Keys { get; } = [];

        public bool IsSettled { get; set; }

        public Task<TValue?> Wait(int index)
        {
            var source = new TaskCompletionSource<TValue?>();
            _promises.Add((index, source));
            return source.Task;
        }

        public void Settle(Result<TValue?>[] results, Exception? failure)
        {
            foreach (var (index, source) in _promises)
            {
                var result = results[index];
                if (result.Kind is ResultKind.Error) source.TrySetException(result.Error!);
                else if (result.Kind is ResultKind.Undefined && failure is not null) source.TrySetException(failure);
                else source.TrySetResult(result.Value);
            }
        }
    }
}
