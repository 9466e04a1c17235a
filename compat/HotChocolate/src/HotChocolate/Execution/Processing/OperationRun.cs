using System.Collections.Concurrent;
using System.Collections.Immutable;
using GreenDonut;
using HotChocolate.Planning;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// One execution of an operation, or of a subscription for one event (spec §6.2, §6.3, §6.4). Resolvers may wait and go on wherever they like, but
/// everything that the engine does itself (starting resolvers, completing values, noting errors) is done by one thread at a time, so that nothing
/// here needs a lock but the queue of what has come back.
/// </summary>
internal sealed partial class OperationRun
{
    private readonly RequestInput _request;
    private readonly bool[] _conditions;
    private IDictionary<string, object?>? _contextData;
    private DataLoaderScope? _dataLoaders;
    private List<Func<ValueTask>>? _cleanup;
    private ResultObject? _root;
    private bool _knowsLoaders;

    public OperationRun(ExecutionSetup setup, CompiledOperation operation, VariableValues variables, in RequestInput request)
    {
        Setup = setup;
        Operation = operation;
        Variables = variables;
        _request = request;
        _conditions = operation.ConditionValues(variables);
    }

    public ExecutionSetup Setup { get; }
    public CompiledOperation Operation { get; }
    public SchemaModel Schema => Operation.Schema;
    public VariableValues Variables { get; }

    /// <summary>The services of the request. Where one of them asks for a data loader it finds that of this run.</summary>
    public IServiceProvider Services
    {
        get
        {
            // Not before the first of them is asked for: many operations need none, and no scope for them.
            if (Setup.HasDataLoaders && !_knowsLoaders)
            {
                _request.Services.GetService<DataLoaderScopeHolder>()?.Set(DataLoaders);
                _knowsLoaders = true;
            }
            return _request.Services;
        }
    }

    /// <summary>Global state: a copy that lives as long as the request.</summary>
    public IDictionary<string, object?> ContextData
        => _contextData ?? Interlocked.CompareExchange(ref _contextData, CopyState(), null) ?? _contextData;

    public DataLoaderScope DataLoaders
        => _dataLoaders ?? Interlocked.CompareExchange(ref _dataLoaders, new DataLoaderScope(_request.Services, this), null) ?? _dataLoaders;

    /// <summary>The values of the variables that @skip and @include look at.</summary>
    public bool[] ConditionValues => _conditions;

    /// <summary>Runs when the request has been answered.</summary>
    public void RegisterForCleanup(Func<ValueTask> action)
    {
        lock (_gate) (_cleanup ??= []).Add(action);
    }

    /// <summary>Runs the operation. The result is there at once where no resolver has to wait.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public ValueTask<OperationResult> ExecuteAsync()
    {
        // Resolvers must not come back through a caller's synchronization context: nobody would know when they are all waiting.
        var outer = SynchronizationContext.Current;
        if (outer is not null) SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            Begin();
            Drain();
        }
        finally
        {
            if (outer is not null) SynchronizationContext.SetSynchronizationContext(outer);
        }
        return Completion();
    }

    private void Begin()
    {
        var scopedState = _request.EventMessage is { } message
            ? ImmutableDictionary<string, object?>.Empty.Add(RequestState.EventMessage, message.Value)
            : null;
        _root = new ResultObject(Operation.Root, _request.RootValue, scopedState);
        _root.Attach(null, 0);
        FillRoot(_root);
    }

    private ConcurrentDictionary<string, object?> CopyState()
        => _request.State is null ? new(StringComparer.Ordinal) : new(_request.State, StringComparer.Ordinal);

    private OperationResult BuildResult()
    {
        var data = _root is { IsDropped: false } ? _root : null;
        IReadOnlyList<IError>? errors;
        lock (_gate) errors = ErrorOrder.Sort(_errors);
        var result = new OperationResult(data, errors, _request.Extensions);
        HandOverCleanup(result);
        return result;
    }

    /// <summary>From now on the result has to be disposed of, or the registered steps do not run.</summary>
    public void HandOverCleanup(IExecutionResult result)
    {
        if (TakeCleanup() is not { } steps) return;
        foreach (var clean in steps) result.RegisterForCleanup(clean);
    }

    private List<Func<ValueTask>>? TakeCleanup()
    {
        lock (_gate)
        {
            (var taken, _cleanup) = (_cleanup, null);
            return taken;
        }
    }

    private bool IsSerial(ResultObject node) => node.Parent is null && Operation.Type is OperationType.Mutation;
}

/// <summary>What a request brings, besides operation and variables.</summary>
/// <param name="Services">The services of the request.</param>
/// <param name="State">Global state; null where there is none.</param>
/// <param name="RootValue">The source of the root fields; usually null.</param>
/// <param name="EventMessage">The event, where a subscription runs for one.</param>
/// <param name="Extensions">Put into the result; null where there are none.</param>
/// <param name="Aborted">Fires when the client has gone.</param>
internal readonly record struct RequestInput(
    IServiceProvider Services,
    IReadOnlyDictionary<string, object?>? State,
    object? RootValue,
    EventMessage? EventMessage,
    IReadOnlyDictionary<string, object?>? Extensions,
    CancellationToken Aborted)
{
    /// <summary>False: the request takes as long as it takes.</summary>
    public bool HasTimeLimit { get; init; } = true;
}

/// <summary>An event; the value itself may be null.</summary>
internal sealed record EventMessage(object? Value);
