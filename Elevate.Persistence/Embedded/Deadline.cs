using System.Diagnostics;

namespace Elevate.Persistence.Embedded;

/// <summary>A point on the monotonic clock, which no change of the system time moves.</summary>
internal readonly struct Deadline
{
    private readonly long _timestamp;

    private Deadline(long timestamp) => _timestamp = timestamp;

    public static Deadline In(TimeSpan time) => new(Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency));

    public bool HasPassed => Stopwatch.GetTimestamp() > _timestamp;
}
