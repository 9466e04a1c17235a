namespace HotChocolate.Types.Building;

internal static class Lists
{
    /// <summary>Adds an item and returns it.</summary>
    public static T Append<T>(this List<T> list, T item)
    {
        list.Add(item);
        return item;
    }
}
