using HotChocolate.Authorization;
using HotChocolate.Execution.Processing;
using HotChocolate.Subscriptions;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Planning;

/// <summary>
/// An operation made ready to run. Shared by all requests with the same document and operation name. Selection sets below the root are
/// compiled when a value of their type first turns up.
/// </summary>
internal sealed class CompiledOperation : IOperation
{
    private static int s_lastId;
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _conditionVariables;
    private readonly Dictionary<(FieldNode, ObjectModel), SelectionSet> _known = [];
    private int _lastSelectionId;

    public CompiledOperation(SchemaModel schema, DocumentNode document, OperationDefinitionNode definition)
    {
        Schema = schema;
        Document = document;
        Definition = definition;
        Id = Interlocked.Increment(ref s_lastId).ToString(CultureInfo.InvariantCulture);
        RootType = schema.RootType(definition.Operation)
            ?? throw new InvalidOperationException($"The schema has no {definition.Operation} type.");
        foreach (var node in document.Definitions)
            if (node is FragmentDefinitionNode fragment) _fragments.TryAdd(fragment.Name.Value, fragment);
        Variables = new VariablePlan(schema, definition);
        _conditionVariables = new(StringComparer.Ordinal);
        foreach (var variable in definition.VariableDefinitions)
            if (IsBoolean(variable.Type)) _conditionVariables.TryAdd(variable.Variable.Name.Value, _conditionVariables.Count);
        ConditionVariables = [.. _conditionVariables.Keys];
        Root = new SelectionCollector(this, RootType).Add(definition.SelectionSet, []).Build();
    }

    public string Id { get; }
    public string? Name => Definition.Name?.Value;
    public OperationType Type => Definition.Operation;
    public DocumentNode Document { get; }
    public OperationDefinitionNode Definition { get; }
    public SchemaModel Schema { get; }
    public ObjectModel RootType { get; }
    public SelectionSet Root { get; }

    /// <summary>Coerces the variables of every request.</summary>
    public VariablePlan Variables { get; }

    /// <summary>The Boolean variables of the operation, which @skip and @include may use.</summary>
    public string[] ConditionVariables { get; }

    /// <summary>What has to be checked before the operation runs; null until it was worked out.</summary>
    public RequestAuthorization? Authorization { get; set; }

    /// <summary>What the operation costs; null until it was worked out.</summary>
    public CostGate.Analysis? Cost { get; set; }

    /// <summary>Runs a subscription for many at once; null until somebody subscribed.</summary>
    public SharedExecution? Shared { get; set; }

    /// <summary>The values of <see cref="ConditionVariables"/> in one request.</summary>
    public bool[] ConditionValues(VariableValues variables)
    {
        if (ConditionVariables.Length == 0) return [];
        var values = new bool[ConditionVariables.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = variables.TryGet(ConditionVariables[i], out var value) && value is true;
        return values;
    }

    internal FragmentDefinitionNode? FindFragment(string name) => _fragments.GetValueOrDefault(name);

    internal bool TryFindConditionVariable(string name, out int index) => _conditionVariables.TryGetValue(name, out index);

    internal int NextSelectionId() => Interlocked.Increment(ref _lastSelectionId);

    internal SelectionSet Compile(Selection selection, ObjectModel type)
    {
        // A fragment that is spread in many places has one selection set for all of them, so that the plan grows no faster than the document.
        if (selection.Nodes is not [var only]) return Collect(selection, type);
        lock (_known)
        {
            if (_known.TryGetValue((only.Node, type), out var set)) return set;
            set = Collect(selection, type);
            _known.Add((only.Node, type), set);
            return set;
        }
    }

    private SelectionSet Collect(Selection selection, ObjectModel type)
    {
        var collector = new SelectionCollector(this, type);
        foreach (var (node, conditions) in selection.Nodes)
        {
            // Where there is only one node its conditions hold, or there would be no value to select from.
            if (node.SelectionSet is { } set) collector.Add(set, selection.Nodes.Length == 1 ? [] : conditions);
        }
        return collector.Build();
    }

    private static bool IsBoolean(ITypeNode type)
        => (type is NonNullTypeNode nonNull ? nonNull.Type : type) is NamedTypeNode { Name.Value: "Boolean" };
}
