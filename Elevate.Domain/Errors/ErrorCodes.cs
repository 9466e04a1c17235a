namespace Elevate.Domain.Errors;

/// <summary>The stable codes of typed errors. Clients rely on them: a code is never renamed, only added.</summary>
public static class ErrorCodes
{
    /// <summary>What was sent has the wrong shape or value.</summary>
    public const string Validation = "VALIDATION_ERROR";

    /// <summary>There is no such thing, or the caller may not know that there is.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The caller's role does not allow it.</summary>
    public const string Forbidden = "FORBIDDEN";

    /// <summary>The caller is not signed in, or the account is gone.</summary>
    public const string NotAuthenticated = "UNAUTHORIZED";

    /// <summary>Only confirmed educators take part.</summary>
    public const string NotEligible = "NOT_ELIGIBLE";

    /// <summary>Nobody decides on their own submission.</summary>
    public const string OwnSubmission = "OWN_SUBMISSION";

    /// <summary>The file is not one that the author uploaded for this.</summary>
    public const string EvidenceNotOwned = "EVIDENCE_NOT_OWNED";

    /// <summary>The training was too long ago for a reviewer to decide on.</summary>
    public const string SessionTooOld = "SESSION_TOO_OLD";

    /// <summary>Nobody changes their own role.</summary>
    public const string OwnRole = "OWN_ROLE";

    /// <summary>Nobody refers themselves.</summary>
    public const string SelfReferral = "SELF_REFERRAL";

    /// <summary>The activity pays no more awards to this person.</summary>
    public const string MaxAwardsReached = "MAX_AWARDS_REACHED";

    /// <summary>It exists already and must be unique.</summary>
    public const string AlreadyExists = "ALREADY_EXISTS";

    /// <summary>The idempotency key was used for something else.</summary>
    public const string IdempotencyKeyReused = "IDEMPOTENCY_KEY_REUSED";

    /// <summary>The status does not allow this step.</summary>
    public const string InvalidSubmissionStatus = "INVALID_SUBMISSION_STATUS";

    /// <summary>Someone else changed it since the caller read it.</summary>
    public const string VersionConflict = "VERSION_CONFLICT";

    /// <summary>Something still refers to it.</summary>
    public const string InUse = "RESOURCE_CONFLICT";

    /// <summary>The final points are too far from what the activity is worth.</summary>
    public const string PointsOutOfBounds = "POINT_ADJUSTMENT_OUT_OF_BOUNDS";

    /// <summary>Too many submissions within the hour.</summary>
    public const string SubmissionLimit = "SUBMISSION_LIMIT_EXCEEDED";

    /// <summary>Too many peers trained within seven days.</summary>
    public const string PeersCap = "CAP_PEERS_7D";

    /// <summary>Too many students trained within seven days.</summary>
    public const string StudentsCap = "CAP_STUDENTS_7D";

    /// <summary>The programme would be left without a superadmin.</summary>
    public const string LastSuperadmin = "LAST_SUPERADMIN";
}
