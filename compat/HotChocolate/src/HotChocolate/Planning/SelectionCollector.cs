namespace HotChocolate.Planning;

/// <summary>CollectFields (spec §6.3.2) for one object type, with conditions kept instead of decided where they hang on a variable.</summary>
internal sealed class SelectionCollector(CompiledOperation operation, ObjectModel type)
{
    private readonly OrderedDictionary<string, List<SelectedNode>> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<FragmentDefinitionNode, List<Condition[]>> _visited = [];

    public SelectionCollector Add(SelectionSetNode set, Condition[] conditions)
    {
        // An own stack: a chain of fragments may be longer than the thread's stack is deep.
        var stack = new Stack<(IReadOnlyList<ISelectionNode> Nodes, int Next, Condition[] Conditions)>();
        stack.Push((set.Selections, 0, conditions));
        while (stack.TryPop(out var frame))
        {
            var (nodes, next, inherited) = frame;
            if (next == nodes.Count) continue;
            stack.Push((nodes, next + 1, inherited));
            if (!TryReadConditions(nodes[next], inherited, out var own)) continue;
            switch (nodes[next])
            {
                case FieldNode field:
                    AddField(field, own);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition):
                    stack.Push((inline.SelectionSet.Selections, 0, own));
                    break;
                case FragmentSpreadNode spread when operation.FindFragment(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition) && Visit(fragment, own):
                    stack.Push((fragment.SelectionSet.Selections, 0, own));
                    break;
            }
        }
        return this;
    }

    public SelectionSet Build()
    {
        var selections = new List<Selection>(_fields.Count);
        foreach (var (responseName, nodes) in _fields)
        {
            // Validation has made sure that the field exists; a document that skipped it gets no answer for others.
            if (operation.Schema.FindField(type, nodes[0].Node.Name.Value) is { } field)
                selections.Add(new Selection(operation, operation.NextSelectionId(), responseName, type, field, [.. nodes]));
        }
        return new SelectionSet(type, [.. selections]);
    }

    private void AddField(FieldNode field, Condition[] conditions)
    {
        var responseName = field.Alias?.Value ?? field.Name.Value;
        if (!_fields.TryGetValue(responseName, out var nodes)) _fields.Add(responseName, nodes = []);
        nodes.Add(new SelectedNode(field, conditions));
    }

    /// <summary>False where the fragment has been collected under the same or weaker conditions, so that another visit adds nothing.</summary>
    private bool Visit(FragmentDefinitionNode fragment, Condition[] conditions)
    {
        if (!_visited.TryGetValue(fragment, out var visits)) _visited.Add(fragment, visits = []);
        foreach (var earlier in visits)
            if (Array.TrueForAll(earlier, c => Array.IndexOf(conditions, c) >= 0)) return false;
        visits.Add(conditions);
        return true;
    }

    /// <summary>DoesFragmentTypeApply.</summary>
    private bool Applies(NamedTypeNode? condition)
        => condition is null || operation.Schema.FindType(condition.Name.Value) is CompositeTypeModel composite && composite.Includes(type);

    /// <summary>False where a literal @skip or @include decides against the node.</summary>
    private bool TryReadConditions(ISelectionNode node, Condition[] inherited, out Condition[] conditions)
    {
        conditions = inherited;
        foreach (var directive in node.Directives)
        {
            var expected = directive.Name.Value switch { "include" => true, "skip" => (bool?)false, _ => null };
            if (expected is null) continue;
            switch (directive.Arguments.FirstOrDefault(a => a.Name.Value == "if")?.Value)
            {
                case BooleanValueNode literal when literal.Value != expected:
                    return false;
                case VariableNode variable when operation.TryFindConditionVariable(variable.Name.Value, out var index):
                    var condition = new Condition(index, expected.Value);
                    if (Array.IndexOf(conditions, condition) < 0) conditions = [.. conditions, condition];
                    break;
            }
        }
        return true;
    }
}
