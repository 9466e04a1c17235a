using Elevate.Domain.Errors;
using static Elevate.Domain.Submissions.EvidenceFields;

namespace Elevate.Domain.Submissions;

/// <summary>Only what has happened is evidence.</summary>
public sealed class EvidenceIsNotFromTheFuture : IRule
{
    /// <summary>How far the clocks of client, server and database may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Checks the dates.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="now">The present moment.</param>
    /// <param name="zone">The time zone of the organisation: a day is over when it is over there.</param>
    /// <exception cref="ValidationException">A date is in the future.</exception>
    public static void Check(Evidence evidence, DateTimeOffset now, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var (field, isLater) = evidence switch
        {
            LearnEvidence learn => (Learn + "completedAt", learn.CompletedAt > now + ClockSkew),
            ExploreEvidence explore => (Explore + "classDate", explore.ClassDate > today),
            AmplifyEvidence amplify => (Amplify + "sessionDate", amplify.SessionDate > today),
            _ => ("evidence", false),
        };
        if (isLater) throw new ValidationException("This date is in the future.", field);
    }
}
