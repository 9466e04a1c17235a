namespace Elevate.Api.Observability;

/// <summary>Measures for how long the same change has waited to be folded into the boards' distribution: changes bear no time themselves.</summary>
internal sealed class BoardLag(TimeProvider clock)
{
    private long? _oldest;
    private long _since;

    /// <summary>The lag after a look.</summary>
    /// <param name="oldest">The key of the first change that is not folded; null where all are.</param>
    public TimeSpan After(long? oldest)
    {
        if (oldest != _oldest) (_oldest, _since) = (oldest, clock.GetTimestamp());
        return oldest is null ? TimeSpan.Zero : clock.GetElapsedTime(_since);
    }
}
