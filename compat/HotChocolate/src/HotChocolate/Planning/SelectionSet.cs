namespace HotChocolate.Planning;

/// <summary>The fields to resolve on one object type, merged, in response order (spec §6.3.2).</summary>
internal sealed class SelectionSet(ObjectModel type, Selection[] selections)
{
    public ObjectModel Type { get; } = type;

    public Selection[] Selections { get; } = selections;
}
