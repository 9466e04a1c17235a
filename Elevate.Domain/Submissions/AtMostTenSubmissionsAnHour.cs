using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>Nobody hands in more than ten submissions within an hour, whatever became of them.</summary>
public sealed class AtMostTenSubmissionsAnHour : IRule
{
    /// <summary>The most submissions of an hour.</summary>
    public const int Limit = 10;

    /// <summary>Checks every hour that holds the new submission.</summary>
    /// <param name="others">When the author handed in the others, at least those within an hour of it.</param>
    /// <param name="createdAt">When this one is handed in.</param>
    /// <exception cref="QuotaExceededException">An hour would hold too many.</exception>
    public static void Check(IEnumerable<DateTimeOffset> others, DateTimeOffset createdAt)
    {
        var (start, prior) = SlidingWindow.Fullest(
            others.Select(other => (other.UtcTicks, 1)), createdAt.UtcTicks, TimeSpan.TicksPerHour);
        if (prior + 1 <= Limit) return;

        var windowStart = new DateTimeOffset(start, TimeSpan.Zero);
        throw new QuotaExceededException(
            $"At most {Limit} submissions can be handed in within an hour; there are {prior} already.",
            prior, 1, Limit, windowStart, windowStart.AddHours(1), ErrorCodes.SubmissionLimit);
    }
}
