namespace Elevate.Domain.Errors;

/// <summary>What was used before plus what is asked for would pass the cap inside the window.</summary>
/// <param name="message">Which cap, and the numbers.</param>
/// <param name="prior">See <see cref="Prior"/>.</param>
/// <param name="requested">See <see cref="Requested"/>.</param>
/// <param name="cap">See <see cref="Cap"/>.</param>
/// <param name="windowStart">See <see cref="WindowStart"/>.</param>
/// <param name="windowEnd">See <see cref="WindowEnd"/>.</param>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
public sealed class QuotaExceededException(
    string message,
    int prior,
    int requested,
    int cap,
    DateTimeOffset windowStart,
    DateTimeOffset windowEnd,
    string code) : RuleViolationException(code, message)
{
    /// <summary>What the window held already.</summary>
    public int Prior { get; } = prior;

    /// <summary>What was asked for on top.</summary>
    public int Requested { get; } = requested;

    /// <summary>What the window may hold.</summary>
    public int Cap { get; } = cap;

    /// <summary>Where the fullest window starts, UTC.</summary>
    public DateTimeOffset WindowStart { get; } = windowStart;

    /// <summary>Where that window ends, UTC.</summary>
    public DateTimeOffset WindowEnd { get; } = windowEnd;
}
