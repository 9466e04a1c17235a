namespace Elevate.Domain.Audit;

/// <summary>What can stand in the audit log.</summary>
public enum AuditAction
{
    /// <summary>An educator handed in evidence.</summary>
    SubmissionCreated,

    /// <summary>An educator changed a submission.</summary>
    SubmissionUpdated,

    /// <summary>An educator took a pending submission back.</summary>
    SubmissionWithdrawn,

    /// <summary>A reviewer approved.</summary>
    ApproveSubmission,

    /// <summary>A reviewer rejected.</summary>
    RejectSubmission,

    /// <summary>A reviewer awarded other points than the evidence is worth.</summary>
    AdjustPoints,

    /// <summary>An admin took an approval back.</summary>
    RevokeSubmission,

    /// <summary>A badge was granted.</summary>
    AssignBadge,

    /// <summary>A badge was taken away.</summary>
    RemoveBadge,

    /// <summary>A user's role changed.</summary>
    UpdateUserRole,

    /// <summary>A user's profile or type changed.</summary>
    UpdateUser,

    /// <summary>The analytic views were refreshed by hand.</summary>
    RefreshAnalytics,

    /// <summary>The tokens of a user, or everyone's, were revoked.</summary>
    RevokeTokens,
}
