using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>
/// Pending and approved trainings handed in within any seven times 24 hours report at most 50 peers and 200 students.
/// </summary>
public sealed class AmplifyWithinWeeklyQuota : IRule
{
    /// <summary>Checks every window that holds the submission.</summary>
    /// <param name="others">The author's other pending and approved AMPLIFY submissions, at least those within seven days of it.</param>
    /// <param name="requested">The submission.</param>
    /// <exception cref="QuotaExceededException">A window would hold too many.</exception>
    public static void Check(IEnumerable<AmplifyUse> others, AmplifyUse requested) => AmplifyQuota.Check(
        others.Select(use => (use.CreatedAt.UtcTicks, use.Peers, use.Students)),
        (requested.CreatedAt.UtcTicks, requested.Peers, requested.Students),
        TimeSpan.FromDays(AmplifyQuota.Days).Ticks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
