using System.Diagnostics;
using GreenDonut;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// Who runs when. A resolver that has to wait puts itself into the inbox when it is done, and whoever finds the run idle drains it. When there is
/// nothing left to do but to wait, the batches of the data loaders are sent: all of a level at once, and the next level not before they are back.
/// </summary>
internal sealed partial class OperationRun : IBatchScheduler, IThreadPoolWorkItem
{
    /// <summary>A batch that takes longer than this no longer holds up those of the next level.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(100);

    /// <summary>Set within the fetch of a data loader: a batch asked for there is needed for that one to finish.</summary>
    private static readonly AsyncLocal<bool> s_insideBatch = new();

    /// <summary>Stands in the inbox when the request is to end early.</summary>
    private static readonly object s_aborted = new();

    /// <summary>Stands in the inbox when the stream of a subscription has ended.</summary>
    private static readonly object s_closed = new();

    private readonly Lock _gate = new();
    private readonly ExecutionContext? _context = ExecutionContext.Capture();

    // Guarded by _gate.
    private Queue<object>? _inbox;
    private List<Func<ValueTask>>? _batches;
    private bool _draining = true;
    private bool _hopQueued;
    private bool _mayDispatch;
    private bool _impatient;
    private TaskCompletionSource<OperationResult>? _completion;
    private OperationResult? _result;
    private Exception? _failure;
    private bool _isFinished;

    // Touched by the draining thread only.
    private Queue<ResolverContext>? _ready;
    private Queue<ResolverContext>? _serial;
    private int _waiting;
    private int _batchesInFlight;

    private CancellationTokenSource? _abort;
    private CancellationToken _clock;
    private Timer? _timer;

    /// <summary>Fires when the client has gone or the time is up.</summary>
    public CancellationToken Aborted
    {
        get
        {
            if (_clock.CanBeCanceled) return _clock;
            return _isFinished ? _request.Aborted : _clock = StartClock();
        }
    }

    /// <summary>A data loader has keys to fetch.</summary>
    public void Schedule(Func<ValueTask> dispatch)
    {
        lock (_gate)
        {
            (_batches ??= []).Add(dispatch);
            if (s_insideBatch.Value) _impatient = true;
            if (_draining) return;
            Hop();
        }
    }

    /// <summary>Serves the data loaders of somebody who is no field of this run, such as the resolver of a source stream, until <see cref="Close"/>.</summary>
    public void Open()
    {
        _waiting = 1;
        lock (_gate) _draining = false;
    }

    public void Close() => Post(s_closed);

    /// <summary>A resolver or a batch is done.</summary>
    public void Post(object item)
    {
        lock (_gate)
        {
            (_inbox ??= new()).Enqueue(item);
            if (_draining) return;
            _draining = true;
        }
        DrainInContext();
    }

    void IThreadPoolWorkItem.Execute()
    {
        lock (_gate)
        {
            _hopQueued = false;
            _mayDispatch = true;
            if (_draining) return;
            _draining = true;
        }
        DrainInContext();
    }

    private void DrainInContext()
    {
        // What comes back brings the execution context of its resolver along; the next resolver has no business in it.
        if (_context is null) Drain();
        else ExecutionContext.Run(_context, static run => ((OperationRun)run!).Drain(), this);
    }

    private void Drain()
    {
        while (true)
        {
            try
            {
                DrainUntilIdle();
                return;
            }
            catch (Exception exception)
            {
                // What resolvers throw never comes here. Whatever does must not leave the client waiting.
                Finish(null, exception);
            }
        }
    }

    private void DrainUntilIdle()
    {
        while (true)
        {
            while (_ready?.TryDequeue(out var starting) is true) Start(starting);
            object? item = null;
            List<Func<ValueTask>>? batches = null;
            lock (_gate)
            {
                if (_inbox?.TryDequeue(out item) is not true && !TryTakeBatches(out batches) && (_isFinished || _waiting > 0))
                {
                    _draining = false;
                    if (!_isFinished || _waiting > 0 || _batchesInFlight > 0) return;
                    break;
                }
            }
            if (!_isFinished && _abort is { IsCancellationRequested: true }) Abort();
            if (batches is not null) Dispatch(batches);
            else if (item is ResolverContext context) Resume(context);
            else if (item is Batch) _batchesInFlight--;
            else if (ReferenceEquals(item, s_closed)) EndSource();
            else if (item is not null || _isFinished) continue;
            else if (_serial?.TryDequeue(out var next) is true) Start(next);
            else Finish(BuildResult(), null);
        }
        Release();
    }

    /// <summary>The batches to send now. Called where nothing else can be done, under the gate. After an abort too: who waits for them is to learn of it.</summary>
    private bool TryTakeBatches(out List<Func<ValueTask>>? batches)
    {
        batches = null;
        if (_batches is null) return false;
        if (_batchesInFlight > 0 && !_impatient)
        {
            _timer ??= new Timer(static run => ((OperationRun)run!).LosePatience(), this, s_patience, Timeout.InfiniteTimeSpan);
            return false;
        }
        // Resolvers that are ready on other threads are let in first: they may have keys for the same batch.
        if (!_mayDispatch)
        {
            Hop();
            return false;
        }
        _mayDispatch = false;
        _impatient = false;
        (batches, _batches) = (_batches, null);
        _timer?.Dispose();
        _timer = null;
        return true;
    }

    private void Dispatch(List<Func<ValueTask>> batches)
    {
        foreach (var dispatch in batches)
        {
            _batchesInFlight++;
            new Batch(this).Await(RunBatchAsync(dispatch));
        }
    }

    private static async Task RunBatchAsync(Func<ValueTask> dispatch)
    {
        s_insideBatch.Value = true;
        await dispatch().ConfigureAwait(false);
    }

    private void LosePatience()
    {
        lock (_gate)
        {
            _impatient = true;
            if (!_draining && _batches is not null) Hop();
        }
    }

    /// <summary>Comes back from the thread pool's queue, behind everything that is ready now. Under the gate.</summary>
    private void Hop()
    {
        if (_hopQueued) return;
        _hopQueued = true;
        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    private CancellationToken StartClock()
    {
        // Opening a stream is no run: nothing has to be woken.
        if (!_request.HasTimeLimit) return _request.Aborted;
        var abort = CancellationTokenSource.CreateLinkedTokenSource(_request.Aborted);
        if (Interlocked.CompareExchange(ref _abort, abort, null) is { } other)
        {
            abort.Dispose();
            return other.Token;
        }
        if (!Debugger.IsAttached) abort.CancelAfter(Setup.Options.ExecutionTimeout);
        abort.Token.UnsafeRegister(static run => ((OperationRun)run!).Post(s_aborted), this);
        return abort.Token;
    }

    private void Abort()
    {
        if (_request.Aborted.IsCancellationRequested) Finish(null, new OperationCanceledException(_request.Aborted));
        else Finish(RequestErrors.Timeout(Setup), null);
    }

    private void EndSource()
    {
        _waiting--;
        Finish(null, null);
    }

    private void Finish(OperationResult? result, Exception? failure)
    {
        TaskCompletionSource<OperationResult>? completion;
        lock (_gate)
        {
            if (_isFinished) return;
            (_result, _failure) = (result, failure);
            _isFinished = true;
            completion = _completion;
        }
        if (completion is null) return;
        if (failure is null) completion.SetResult(result!);
        else completion.SetException(failure);
    }

    /// <summary>Nobody is at work any more. Resolvers that outlive an aborted request still look at the clock and use the services.</summary>
    private void Release()
    {
        _abort?.Dispose();
        if (TakeCleanup() is { } left) _ = CleanAsync(left);
    }

    private static async Task CleanAsync(List<Func<ValueTask>> steps)
    {
        foreach (var step in steps) await step().ConfigureAwait(false);
    }

    private ValueTask<OperationResult> Completion()
    {
        lock (_gate)
        {
            if (!_isFinished) return new((_completion = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task);
        }
        return _failure is null ? new(_result!) : ValueTask.FromException<OperationResult>(_failure);
    }

    /// <summary>A batch under way. Data loaders hand errors to those who wait for the keys, so that only its end matters here.</summary>
    private sealed class Batch(OperationRun run)
    {
        public void Await(Task task)
        {
            if (task.IsCompleted) run.Post(this);
            else task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().UnsafeOnCompleted(() => run.Post(this));
        }
    }
}
