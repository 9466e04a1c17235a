using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HotChocolate.Planning;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Execution.Processing;

internal sealed class ResolverContext(OperationRun run, ResultObject node, int index, Selection selection) : IMiddlewareContext
{
    private ArgumentValue[] _arguments = [];
    private IImmutableDictionary<string, object?>? _scopedState = node.ScopedState;
    private IImmutableDictionary<string, object?>? _localState;
    private IServiceProvider? _services;
    private AsyncServiceScope? _scope;
    private List<Func<ValueTask>>? _cleanup;
    private Path? _path;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _awaiter;
    private Action? _continue;

    /// <summary>The one context of all pure resolvers.</summary>
    public bool IsShared { get; init; }

    /// <summary>The result stands in the response; what may still come is clean-up.</summary>
    public bool IsSettled { get; set; }

    public OperationRun Run => run;
    public ResultObject Node { get; private set; } = node;
    public int Index { get; private set; } = index;
    public Selection Selection { get; private set; } = selection;
    public object? Result { get; set; }
    public bool HasErrors { get; private set; }

    /// <summary>The resolver has thrown: there is no result.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>What is handed down to the fields below; null where that is nothing.</summary>
    public IImmutableDictionary<string, object?>? ScopedState => _scopedState;

    ISelection IResolverContext.Selection => Selection;
    public ISchema Schema => run.Schema;
    public IObjectType ObjectType => Node.Set.Type;
    public IOperation Operation => run.Operation;
    public IVariableValueCollection Variables => run.Variables;
    public Path Path => _path ??= Node.PathOf(Index);
    public string ResponseName => Selection.ResponseName;
    public IServiceProvider RequestServices => run.Services;
    public CancellationToken RequestAborted => run.Aborted;
    public IDictionary<string, object?> ContextData => run.ContextData;

    public IServiceProvider Services
    {
        get => _services ??= OwnServices();
        set => _services = value;
    }

    public IImmutableDictionary<string, object?> ScopedContextData
    {
        get => _scopedState ?? ImmutableDictionary<string, object?>.Empty;
        set => _scopedState = value;
    }

    public IImmutableDictionary<string, object?> LocalContextData
    {
        get => _localState ?? ImmutableDictionary<string, object?>.Empty;
        set => _localState = value;
    }

    /// <summary>Whether the request sees a selection, @skip and @include considered.</summary>
    public bool IsIncluded(Selection selection) => selection.IsIncluded(run.ConditionValues);

    public void Reset(ResultObject node, int index, Selection selection)
    {
        Node = node;
        Index = index;
        Selection = selection;
        HasErrors = HasFailed = false;
        _scopedState = node.ScopedState;
        // Most pure resolvers leave no trace.
        if (_localState is not null) _localState = null;
        if (_services is not null) _services = null;
        if (_path is not null) _path = null;
    }

    /// <summary>CoerceArgumentValues (spec §6.4.1).</summary>
    /// <exception cref="GraphQLException">A value does not fit.</exception>
    public void CoerceArguments()
    {
        if (!Selection.HasArguments) return;
        if (!Selection.Arguments.TryCoerce(run.Variables, out var arguments, out var errors)) throw new GraphQLException(errors);
        _arguments = arguments;
    }

    /// <summary>CoerceArgumentValues (spec §6.4.1); false where that failed, which has been reported then.</summary>
    public bool TryCoerceArguments()
    {
        if (!Selection.HasArguments) return true;
        if (Selection.Arguments.TryCoerce(run.Variables, out var arguments, out var errors))
        {
            _arguments = arguments;
            return true;
        }
        HasFailed = true;
        foreach (var error in errors) ReportError(error);
        return false;
    }

    public T Parent<T>()
    {
        switch (Node.Source)
        {
            case T parent: return parent;
            case null: return default!;
            default:
                throw new GraphQLException(ErrorBuilder.New()
                    .SetMessage($"The parent of `{Selection.Field.Coordinate}` is no `{typeof(T).FullName}`.")
                    .SetCode("EXEC_UNABLE_TO_CAST_PARENT")
                    .Build());
        }
    }

    public T ArgumentValue<T>(string name) => Convert<T>(_arguments[Argument(name).Index].Value, name)!;

    public Optional<T> ArgumentOptional<T>(string name)
    {
        var (value, isGiven, _) = _arguments[Argument(name).Index];
        return isGiven ? new Optional<T>(Convert<T>(value, name)) : Optional<T>.Empty(Convert<T>(value, name));
    }

    public TValueNode ArgumentLiteral<TValueNode>(string name) where TValueNode : IValueNode
        => (Selection.Arguments.GetLiteral(Argument(name).Index, run.Variables) ?? NullValueNode.Default) is TValueNode literal
            ? literal
            : throw new GraphQLException($"The argument `{name}` is no `{typeof(TValueNode).Name}`.");

    /// <summary>The argument at that place in <see cref="OutputFieldModel.Arguments"/>.</summary>
    public ArgumentValue ArgumentAt(int index) => _arguments[index];

    public T Service<T>() where T : notnull => Services.GetRequiredService<T>();

    public object Service(Type service) => Services.GetRequiredService(service);

    public void ReportError(string errorMessage) => ReportError(ErrorBuilder.New().SetMessage(errorMessage).Build());

    public void ReportError(IError error)
    {
        ArgumentNullException.ThrowIfNull(error);
        HasErrors = true;
        run.Report(error, Selection, Node, Index);
    }

    public async ValueTask<T> ResolveAsync<T>()
    {
        var value = Selection.Field.PureResolver is { } pure ? pure(this) : await Selection.Field.Resolver!(this).ConfigureAwait(false);
        return value is null ? default! : (T)value;
    }

    /// <summary>The resolver has thrown.</summary>
    public void Fail(Exception exception)
    {
        HasErrors = HasFailed = true;
        run.Report(exception, Selection, Node, Index);
    }

    public void RegisterForCleanup(Func<ValueTask> action, CleanAfter cleanAfter = CleanAfter.Resolver)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (cleanAfter is CleanAfter.Request || IsShared) run.RegisterForCleanup(action);
        else (_cleanup ??= []).Add(action);
    }

    public void BeginWait(ValueTask task)
    {
        _awaiter = task.ConfigureAwait(false).GetAwaiter();
        _awaiter.UnsafeOnCompleted(_continue ??= () => run.Post(this));
    }

    public void EndWait()
    {
        var awaiter = _awaiter;
        _awaiter = default;
        awaiter.GetResult();
    }

    public ValueTask CleanAsync()
        => _scope is null && _cleanup is null ? default : CleanCoreAsync();

    private async ValueTask CleanCoreAsync()
    {
        foreach (var clean in _cleanup ?? []) await clean().ConfigureAwait(false);
        if (_scope is { } scope) await scope.DisposeAsync().ConfigureAwait(false);
    }

    private InputFieldModel Argument(string name)
        => Selection.Field.FindArgument(name)
            ?? throw new GraphQLException($"The field `{Selection.Field.Coordinate}` has no argument `{name}`.");

    private T? Convert<T>(object? value, string name) => value switch
    {
        T same => same,
        null => default,
        IOptional { HasValue: false } or IOptional { Value: null } => default,
        IOptional { Value: T inner } => inner,
        _ => throw new GraphQLException(InputErrors.CannotConvert(Selection.Field, Argument(name), Selection.SyntaxNode))
    };

    /// <summary>Mutations share the services of the request, since they run one after another; everything else has a scope of its own.</summary>
    private IServiceProvider OwnServices()
    {
        if (IsShared || Node.Parent is null && run.Operation.Type is OperationType.Mutation) return run.Services;
        var scope = run.Services.CreateAsyncScope();
        _scope = scope;
        if (run.Setup.HasDataLoaders) scope.ServiceProvider.GetService<GreenDonut.DataLoaderScopeHolder>()?.Set(run.DataLoaders);
        return scope.ServiceProvider;
    }
}
