namespace Elevate.Domain.Submissions;

/// <summary>What a reviewer should know about an approval that stands all the same.</summary>
public static class ApprovalWarnings
{
    /// <summary>The training has no start time.</summary>
    public const string MissingSessionStartTime = "MISSING_SESSION_START_TIME";

    /// <summary>The training has no city.</summary>
    public const string MissingCity = "MISSING_CITY";

    /// <summary>Another approved training of the educator began in the same city at about the same time.</summary>
    public const string DuplicateSessionSuspect = "DUPLICATE_SESSION_SUSPECT";

    /// <summary>The activity pays this person no more awards, so the approval brought no points.</summary>
    public const string MaxAwardsReached = "MAX_AWARDS_REACHED";

    /// <summary>How close two starts in one city look like one session.</summary>
    public static readonly TimeSpan SuspectWithin = TimeSpan.FromMinutes(45);

    /// <summary>The first thing that makes a training doubtful.</summary>
    /// <param name="session">The training.</param>
    /// <param name="approved">The author's other approved trainings, at least those of the days around it.</param>
    /// <returns>A warning; null where there is none.</returns>
    public static string? For(AmplifyEvidence session, IEnumerable<AmplifyEvidence> approved)
    {
        if (session.SessionStartTime is null) return MissingSessionStartTime;
        if (session.Location?.City is null) return MissingCity;
        return approved.Any(other => LookAlike(session, other)) ? DuplicateSessionSuspect : null;
    }

    private static bool LookAlike(AmplifyEvidence one, AmplifyEvidence other) =>
        other.SessionStartTime is not null
        && string.Equals(one.Location?.City, other.Location?.City, StringComparison.OrdinalIgnoreCase)
        && (SessionTime.LocalStartOf(one) - SessionTime.LocalStartOf(other)).Duration() <= SuspectWithin;
}
