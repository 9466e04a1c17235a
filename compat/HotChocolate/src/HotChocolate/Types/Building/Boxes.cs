namespace HotChocolate.Types.Building;

/// <summary>Objects for the values that most fields have, so that not every response makes them anew.</summary>
internal static class Boxes
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;
    private static readonly object[] s_small = [.. Enumerable.Range(0, 1024).Select(static i => (object)i)];

    public static object Of(bool value) => value ? s_true : s_false;

    public static object Of(int value) => (uint)value < (uint)s_small.Length ? s_small[value] : value;
}
