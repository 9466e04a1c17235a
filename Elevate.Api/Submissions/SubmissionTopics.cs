namespace Elevate.Api.Submissions;

/// <summary>What subscribers of submissions listen to. The relay publishes on them.</summary>
internal static class SubmissionTopics
{
    /// <summary>The review queue changed; the message is a <see cref="Persistence.Submissions.ReviewQueue"/>.</summary>
    public const string QueueChanged = "review_queue_changed";

    /// <summary>One of a user's submissions was decided on; the message is its id.</summary>
    /// <param name="userId">The author.</param>
    public static string Reviewed(string userId) => $"submission_reviewed_{userId}";
}
