namespace Elevate.Domain.Audit;

/// <summary>Actions as the audit log writes them.</summary>
public static class AuditActions
{
    /// <summary>The name of an action, never changed once written.</summary>
    /// <param name="action">The action.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such action.</exception>
    public static string ToName(this AuditAction action) => action switch
    {
        AuditAction.SubmissionCreated => "SUBMISSION_CREATED",
        AuditAction.SubmissionUpdated => "SUBMISSION_UPDATED",
        AuditAction.SubmissionWithdrawn => "SUBMISSION_WITHDRAWN",
        AuditAction.ApproveSubmission => "APPROVE_SUBMISSION",
        AuditAction.RejectSubmission => "REJECT_SUBMISSION",
        AuditAction.AdjustPoints => "ADJUST_POINTS",
        AuditAction.RevokeSubmission => "submission.revoked",
        AuditAction.AssignBadge => "ASSIGN_BADGE",
        AuditAction.RemoveBadge => "REMOVE_BADGE",
        AuditAction.UpdateUserRole => "UPDATE_USER_ROLE",
        AuditAction.UpdateUser => "UPDATE_USER",
        AuditAction.RefreshAnalytics => "REFRESH_ANALYTICS",
        AuditAction.RevokeTokens => "REVOKE_TOKENS",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };
}
