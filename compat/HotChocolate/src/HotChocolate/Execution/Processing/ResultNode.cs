using System.Collections.Immutable;
using HotChocolate.Planning;

namespace HotChocolate.Execution.Processing;

/// <summary>
/// An object or list of the response while it is being made. Slots hold null, a node, or what <see cref="LeafTypeModel.TrySerialize"/> gave.
/// Touched by one thread at a time: that which drains the run.
/// </summary>
internal abstract class ResultNode
{
    /// <summary>The node whose slot this one fills; null for the root.</summary>
    public ResultNode? Parent { get; private set; }

    /// <summary>The slot of <see cref="Parent"/>.</summary>
    public int Index { get; private set; }

    /// <summary>Set when a null has taken the place of the node; whatever is still to be resolved below it is dropped.</summary>
    public bool IsDropped { get; set; }

    public void Attach(ResultNode? parent, int index) => (Parent, Index) = (parent, index);

    /// <summary>Whether this node or one above it was dropped.</summary>
    public bool IsDetached
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
                if (node.IsDropped) return true;
            return false;
        }
    }

    /// <summary>The type of a slot.</summary>
    public abstract GraphType TypeOf(int index);

    public abstract void Replace(int index, object? value);

    protected abstract Path Append(Path path, int index);

    /// <summary>The path of a slot.</summary>
    public Path PathOf(int index) => Append(Parent is null ? Path.Root : Parent.PathOf(Index), index);
}

internal sealed class ResultObject : ResultNode
{
    /// <summary>Stands in slots of fields that @skip or @include took out.</summary>
    public static readonly object Skipped = new();

    public ResultObject(SelectionSet set, object? source, IImmutableDictionary<string, object?>? scopedState)
    {
        Set = set;
        Source = source;
        ScopedState = scopedState;
        Values = set.Selections.Length == 0 ? [] : new object?[set.Selections.Length];
    }

    public SelectionSet Set { get; }

    /// <summary>The value that the fields are resolved from.</summary>
    public object? Source { get; }

    /// <summary>What resolvers above handed down; null where that is nothing.</summary>
    public IImmutableDictionary<string, object?>? ScopedState { get; }

    /// <summary>One slot a selection.</summary>
    public object?[] Values { get; }

    public override GraphType TypeOf(int index) => Set.Selections[index].Type;

    public override void Replace(int index, object? value) => Values[index] = value;

    protected override Path Append(Path path, int index) => path.Append(Set.Selections[index].ResponseName);
}

internal sealed class ResultList(GraphType itemType, int capacity) : ResultNode
{
    public List<object?> Items { get; } = new(capacity);

    public override GraphType TypeOf(int index) => itemType;

    public override void Replace(int index, object? value) => Items[index] = value;

    protected override Path Append(Path path, int index) => path.Append(index);
}
