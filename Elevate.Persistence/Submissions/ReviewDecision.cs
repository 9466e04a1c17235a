namespace Elevate.Persistence.Submissions;

/// <summary>Which way a review goes.</summary>
public enum ReviewDecision
{
    /// <summary>Accept.</summary>
    Approve,

    /// <summary>Turn down.</summary>
    Reject,
}
