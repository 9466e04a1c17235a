using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>
/// Approved trainings of any seven days in a row, by the day they took place, count at most 50 peers and 200 students,
/// in whatever order they are approved.
/// </summary>
public sealed class AmplifyApprovalWithinWeeklyQuota : IRule
{
    /// <summary>Checks every span of seven days that holds the training.</summary>
    /// <param name="approved">The author's other approved trainings, at least those within six days of it.</param>
    /// <param name="requested">The training.</param>
    /// <param name="zone">The time zone of the organisation, in which days begin and end.</param>
    /// <exception cref="QuotaExceededException">A span would hold too many.</exception>
    public static void Check(IEnumerable<AmplifyUse> approved, AmplifyUse requested, TimeZoneInfo zone) => AmplifyQuota.Check(
        approved.Select(use => ((long)use.SessionDate.DayNumber, use.Peers, use.Students)),
        (requested.SessionDate.DayNumber, requested.Peers, requested.Students),
        AmplifyQuota.Days,
        day => SessionTime.StartOf(DateOnly.FromDayNumber((int)day), zone));
}
