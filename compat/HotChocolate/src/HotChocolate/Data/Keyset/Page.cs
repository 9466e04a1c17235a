using System.Collections;
using System.Collections.Immutable;

namespace GreenDonut.Data;

/// <summary>Some items of an ordered list, and whether others stand before and behind them.</summary>
/// <param name="items">The items in their order.</param>
/// <param name="hasNextPage">Whether items follow.</param>
/// <param name="hasPreviousPage">Whether items stand before.</param>
/// <param name="createCursor">The cursor of an item.</param>
/// <param name="totalCount">How many items there are on all pages; null where nobody counted.</param>
public sealed class Page<T>(ImmutableArray<T> items, bool hasNextPage, bool hasPreviousPage, Func<T, string> createCursor, int? totalCount = null)
    : IEnumerable<T>
{
    /// <summary>Without items.</summary>
    public static Page<T> Empty { get; } = new([], false, false, _ => "");

    /// <summary>The items in their order.</summary>
    public ImmutableArray<T> Items { get; } = items;

    /// <summary>The first item; the default where there is none.</summary>
    public T? First => Items.Length > 0 ? Items[0] : default;

    /// <summary>The last item; the default where there is none.</summary>
    public T? Last => Items.Length > 0 ? Items[^1] : default;

    /// <summary>Whether items follow.</summary>
    public bool HasNextPage { get; } = hasNextPage;

    /// <summary>Whether items stand before.</summary>
    public bool HasPreviousPage { get; } = hasPreviousPage;

    /// <summary>How many items there are on all pages; null where nobody counted.</summary>
    public int? TotalCount { get; } = totalCount;

    /// <summary>The cursor of an item of this page.</summary>
    public string CreateCursor(T item) => createCursor(item);

    /// <summary>The items in their order.</summary>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
