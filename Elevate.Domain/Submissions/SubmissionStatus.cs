namespace Elevate.Domain.Submissions;

/// <summary>Where a submission stands.</summary>
public enum SubmissionStatus
{
    /// <summary>Waits for a reviewer; its author may still edit or withdraw it.</summary>
    Pending,

    /// <summary>Accepted: points and badges were granted.</summary>
    Approved,

    /// <summary>Turned down; final.</summary>
    Rejected,

    /// <summary>Accepted once and taken back; final.</summary>
    Revoked,
}
