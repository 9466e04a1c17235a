namespace Elevate.Persistence.Outbox;

/// <summary>What news there is.</summary>
public static class OutboxMessageTypes
{
    /// <summary>A submission came in.</summary>
    public const string SubmissionReceived = "submission.received";

    /// <summary>Its author took a submission back.</summary>
    public const string SubmissionWithdrawn = "submission.withdrawn";

    /// <summary>A submission was approved or rejected.</summary>
    public const string SubmissionReviewed = "submission.reviewed";

    /// <summary>An approval was taken back.</summary>
    public const string SubmissionRevoked = "submission.revoked";
}
