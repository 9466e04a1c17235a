using Elevate.Domain.Errors;
using Elevate.Domain.Users;

namespace Elevate.Domain.Submissions;

/// <summary>
/// A training that was more than thirty days past when it was handed in is approved by an admin or not at all. Measured by the
/// day it was handed in, so that a slow queue never costs the educator.
/// </summary>
public sealed class OldSessionsNeedAnAdmin : IRule
{
    /// <summary>How many days may lie between the training and the submission.</summary>
    public const int Days = 30;

    /// <summary>Checks who approves.</summary>
    /// <param name="actor">Who approves.</param>
    /// <param name="use">The training.</param>
    /// <param name="zone">The time zone of the organisation, in which days begin and end.</param>
    /// <exception cref="ForbiddenException">Too long ago for a reviewer.</exception>
    public static void Check(Actor actor, AmplifyUse use, TimeZoneInfo zone)
    {
        var handedIn = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(use.CreatedAt, zone).DateTime);
        var age = handedIn.DayNumber - use.SessionDate.DayNumber;
        if (age > Days && !actor.IsAtLeast(Role.Admin))
            throw new ForbiddenException(
                $"The training was {age} days past when it was handed in; beyond {Days} days an admin approves.", ErrorCodes.SessionTooOld);
    }
}
