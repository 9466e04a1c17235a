namespace Elevate.Persistence.Transactions;

/// <summary>The present as the database can store it.</summary>
internal static class PresentMoment
{
    /// <summary>Now in UTC, without the tenths of a microsecond that PostgreSQL would round.</summary>
    public static DateTimeOffset GetStorableNow(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
