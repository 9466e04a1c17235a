namespace HotChocolate.Language;

/// <summary>
/// Shares the strings of names between documents: a client sends the same few hundred names over and over. The table has a fixed size,
/// so that hostile names cost no memory; a lost race only costs a second copy.
/// </summary>
internal static class NameCache
{
    private const int Size = 2048;
    private const int MaxLength = 64;
    private static readonly string?[] s_names = new string?[Size];

    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > MaxLength) return Encoding.ASCII.GetString(name);
        var hash = 17u;
        foreach (var letter in name) hash = (hash * 31) + letter;
        ref var slot = ref s_names[(hash ^ (hash >> 15)) & (Size - 1)];
        var known = Volatile.Read(ref slot);
        if (known is not null && Ascii.Equals(name, known)) return known;
        var text = Encoding.ASCII.GetString(name);
        Volatile.Write(ref slot, text);
        return text;
    }
}
