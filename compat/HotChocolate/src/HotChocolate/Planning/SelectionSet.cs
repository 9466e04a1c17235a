namespace HotChocolate.Planning;

/// <summary>The fields to resolve on one object type, merged, in response order (spec §6.3.2).</summary>
internal sealed class SelectionSet(ObjectModel type, Selection[] selections)
{
    public ObjectModel Type { get; } = type;

    public Selection[] Selections { get; } = selections;

    /// <summary>The selection with that response name; null where there is none.</summary>
    public Selection? Find(string responseName)
    {
        foreach (var selection in Selections)
            if (selection.ResponseName == responseName) return selection;
        return null;
    }
}
