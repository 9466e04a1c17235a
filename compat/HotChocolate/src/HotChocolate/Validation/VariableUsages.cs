using System.Runtime.InteropServices;

namespace HotChocolate.Validation;

/// <summary>
/// Which variables each operation and fragment uses, and where. A fragment means something else in every operation that reaches it, but it
/// is walked once; so its uses are kept beside it, uses of the same variable in the same kind of place only once.
/// </summary>
internal sealed class VariableUsages
{
    private readonly Dictionary<IExecutableDefinitionNode, Uses> _definitions = [];

    /// <summary>How many uses and spreads have been gone through so far.</summary>
    public int Work { get; private set; }

    public void AddSpread(IExecutableDefinitionNode definition, FragmentDefinitionNode fragment) => Of(definition).Fragments.Add(fragment);

    public void Add(IExecutableDefinitionNode definition, VariableNode variable, in ValuePlace place, Path path)
    {
        var uses = Of(definition);
        if (uses.Known.Add((variable.Name.Value, place.Type, place.HasDefault, place.OneOf, place.IsOpaque)))
        {
            uses.Variables.Add(new VariableUsage(variable, place, path));
        }
    }

    /// <summary>The uses in the operation and the fragments that it reaches.</summary>
    public List<VariableUsage> Reach(OperationDefinitionNode operation)
    {
        var usages = new List<VariableUsage>();
        var visited = new HashSet<IExecutableDefinitionNode> { operation };
        var open = new Stack<IExecutableDefinitionNode>(visited);
        while (open.TryPop(out var definition))
        {
            if (!_definitions.TryGetValue(definition, out var uses)) continue;
            usages.AddRange(uses.Variables);
            Work += uses.Variables.Count + uses.Fragments.Count;
            foreach (var fragment in uses.Fragments)
            {
                if (visited.Add(fragment)) open.Push(fragment);
            }
        }

        return usages;
    }

    private Uses Of(IExecutableDefinitionNode definition)
    {
        ref var uses = ref CollectionsMarshal.GetValueRefOrAddDefault(_definitions, definition, out _);
        return uses ??= new Uses();
    }

    private sealed class Uses
    {
        public List<VariableUsage> Variables { get; } = [];

        public HashSet<FragmentDefinitionNode> Fragments { get; } = [];

        public HashSet<(string, GraphType, bool, InputObjectModel?, bool)> Known { get; } = [];
    }
}

/// <summary>The use of a variable.</summary>
/// <param name="Variable">The node.</param>
/// <param name="Place">What the place wants.</param>
/// <param name="Path">The enclosing fields.</param>
internal sealed record VariableUsage(VariableNode Variable, ValuePlace Place, Path Path);
