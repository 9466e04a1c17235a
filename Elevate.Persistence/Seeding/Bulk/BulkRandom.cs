namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>Numbers that look random and are the same for the same seed in every version of .NET (SplitMix64).</summary>
internal struct BulkRandom(ulong state)
{
    /// <summary>A sequence of its own for one purpose of one participant.</summary>
    public static BulkRandom For(long seed, long number, int purpose) =>
        new(Mix(Mix((ulong)seed) ^ Mix((ulong)number * 8 + (ulong)purpose)));

    /// <summary>A number from 0 on and below <paramref name="limit"/>.</summary>
    public int Next(int limit) => (int)((Next() >> 33) % (ulong)limit);

    public int Next(int from, int to) => from + Next(to - from);

    public bool Chance(int percent) => Next(100) < percent;

    public T Pick<T>(ReadOnlySpan<T> from) => from[Next(from.Length)];

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
