using System.Collections;
using HotChocolate.Execution.Processing;
using HotChocolate.Planning;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Subscriptions;

/// <summary>
/// Runs a subscription once for all who listen with the same operation and variables. Nothing of one caller can reach another, since the run has no
/// caller: no services, no global state, no ambient context. Where a resolver asks for one of them, or waits, the result is dropped, and from then on
/// everyone has their own run.
/// </summary>
internal sealed class SharedExecution
{
    /// <summary>Operations with more selection sets than this are not looked through.</summary>
    private const int MaxSelectionSets = 1000;

    private static readonly Task<ExecutionContext> s_nobody = CaptureEmptyContext();

    private readonly CompiledOperation _operation;
    private readonly ExecutionSetup _setup;
    private volatile bool _isPossible;

    public SharedExecution(ExecutionSetup setup, CompiledOperation operation)
    {
        _operation = operation;
        // Filters may look at who is asking: they see errors when those are handed out.
        _setup = setup with { Errors = new ErrorHandler([]), HasDataLoaders = false, Instrumentation = null };
        _isPossible = IsPure(operation);
    }

    /// <summary>False: everyone needs a run of their own.</summary>
    public bool IsPossible => _isPossible;

    /// <summary>The variables in a form that can be compared: equal texts are equal values. Null where they did not come as JSON.</summary>
    public string? KeyOf(IReadOnlyDictionary<string, object?>? variables)
    {
        if (_operation.Definition.VariableDefinitions is { Count: 0 } || variables is not { Count: > 0 }) return "";
        var key = new StringBuilder();
        foreach (var definition in _operation.Definition.VariableDefinitions)
        {
            // JSON values end by themselves; none begins with a dot.
            if (!variables.TryGetValue(definition.Variable.Name.Value, out var value)) key.Append('.');
            else if (value is JsonElement { ValueKind: not JsonValueKind.Undefined } json) key.Append(json.GetRawText());
            else return null;
            key.Append('\n');
        }
        return key.ToString();
    }

    /// <summary>The result that everybody with the same <paramref name="key"/> gets; null where there is none.</summary>
    public RenderedResult? Execute(SourceEvent sourceEvent, VariableValues variables, string key)
        => _isPossible ? sourceEvent.ResultFor(_operation, key)?.Get(() => Execute(sourceEvent, variables)) : null;

    private RenderedResult? Execute(SourceEvent sourceEvent, VariableValues variables)
    {
        RenderedResult? result = null;
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        ExecutionContext.Run(s_nobody.GetAwaiter().GetResult(), _ =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
            result = ExecuteForNobody(sourceEvent, variables);
        }, null);
        return result;
    }

    private RenderedResult? ExecuteForNobody(SourceEvent sourceEvent, VariableValues variables)
    {
        var nobody = new Nobody();
        var details = new RequestInput(nobody, nobody, null, new EventMessage(sourceEvent.Message), null, CancellationToken.None);
        var running = new OperationRun(_setup, _operation, variables, details).ExecuteAsync();
        if (nobody.WasAsked || !running.IsCompleted) _isPossible = false;
        return _isPossible && running.IsCompletedSuccessfully ? new RenderedResult(running.Result) : null;
    }

    /// <summary>Whether all fields are resolved by nothing but their parents, arguments and the event, as far as can be told beforehand.</summary>
    private static bool IsPure(CompiledOperation operation)
    {
        var seen = new HashSet<SelectionSet>();
        var open = new Stack<SelectionSet>([operation.Root]);
        while (open.TryPop(out var set))
        {
            if (!seen.Add(set)) continue;
            if (seen.Count > MaxSelectionSets) return false;
            foreach (var selection in set.Selections)
            {
                if (selection.IsTypeName) continue;
                if (selection.Pure is null || selection.Field.Member is not { } member || !HasNoState(member, set.Type, operation)) return false;
                if (selection.NamedType is not CompositeTypeModel type) continue;
                foreach (var possible in type.PossibleTypes)
                {
                    if (type is not ObjectModel && possible.IsOfType is not null) return false;
                    open.Push(selection.SelectionsFor(possible));
                }
            }
        }
        return true;
    }

    /// <summary>A member of the parent, a static one, or one of a class that was given nothing when it was made.</summary>
    private static bool HasNoState(MemberInfo member, ObjectModel type, CompiledOperation operation)
    {
        var accessor = member as MethodInfo ?? ((PropertyInfo)member).GetMethod!;
        var isOfParent = !ReferenceEquals(type, operation.RootType) && member.DeclaringType!.IsAssignableFrom(type.RuntimeType);
        return accessor.IsStatic || isOfParent || Array.TrueForAll(member.ReflectedType!.GetConstructors(), c => c.GetParameters().Length == 0);
    }

    /// <summary>A context without ambient state: what a thread begins with that nobody has handed anything.</summary>
    private static Task<ExecutionContext> CaptureEmptyContext()
    {
        var captured = new TaskCompletionSource<ExecutionContext>();
        new Thread(() => captured.SetResult(ExecutionContext.Capture()!)) { IsBackground = true }.UnsafeStart();
        return captured.Task;
    }

    /// <summary>Stands in the caller's place: has nothing to give, and remembers that it was asked.</summary>
    private sealed class Nobody : IServiceProvider, IReadOnlyDictionary<string, object?>
    {
        public bool WasAsked { get; private set; }

        public object? this[string key] => throw Refuse();

        public IEnumerable<string> Keys => throw Refuse();

        public IEnumerable<object?> Values => throw Refuse();

        public int Count => throw Refuse();

        public object? GetService(Type serviceType) => throw Refuse();

        public bool ContainsKey(string key) => throw Refuse();

        public bool TryGetValue(string key, out object? value) => throw Refuse();

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => throw Refuse();

        IEnumerator IEnumerable.GetEnumerator() => throw Refuse();

        private InvalidOperationException Refuse()
        {
            WasAsked = true;
            return new("A run for many has no caller.");
        }
    }
}
