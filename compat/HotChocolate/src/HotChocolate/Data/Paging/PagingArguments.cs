namespace GreenDonut.Data;

/// <summary>Which page is wanted.</summary>
/// <param name="first">How many items from the front.</param>
/// <param name="after">The page begins behind this cursor.</param>
/// <param name="last">How many items from the back.</param>
/// <param name="before">The page ends in front of this cursor.</param>
/// <param name="includeTotalCount">Whether the number of all items is wanted too.</param>
public readonly struct PagingArguments(
    int? first = null, string? after = null, int? last = null, string? before = null, bool includeTotalCount = false)
{
    /// <summary>How many items from the front; null: <see cref="Last"/> rules.</summary>
    public int? First { get; init; } = first;

    /// <summary>The page begins behind this cursor; null: at the front.</summary>
    public string? After { get; init; } = after;

    /// <summary>How many items from the back; null: <see cref="First"/> rules.</summary>
    public int? Last { get; init; } = last;

    /// <summary>The page ends in front of this cursor; null: at the back.</summary>
    public string? Before { get; init; } = before;

    /// <summary>Whether the number of all items is wanted too.</summary>
    public bool IncludeTotalCount { get; init; } = includeTotalCount;
}
