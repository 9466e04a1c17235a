namespace Elevate.Persistence.Seeding;

/// <summary>A clock that shows what it was set to.</summary>
internal sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
