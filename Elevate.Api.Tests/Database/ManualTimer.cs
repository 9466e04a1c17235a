namespace Elevate.Api.Tests.Database;

/// <summary>A timer of a <see cref="ManualClock"/>.</summary>
internal sealed class ManualTimer(ManualClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period;

    /// <summary>When it fires next; null when never.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        clock.Set(this, dueTime, period);
        return true;
    }

    public void Set(DateTimeOffset now, TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        DueAt = dueTime > TimeSpan.Zero ? now + dueTime : null;
    }

    /// <summary>However many periods have passed, it fires once.</summary>
    public void Rewind(DateTimeOffset now) => DueAt = _period > TimeSpan.Zero ? now + _period : null;

    public void Fire() => callback(state);

    public void Dispose() => clock.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
