using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>Once decided, a submission stays on record.</summary>
public sealed class OnlyPendingSubmissionsAreWithdrawn : IRule
{
    /// <summary>Checks the status.</summary>
    /// <param name="status">Where the submission stands.</param>
    /// <exception cref="StateConflictException">It has been decided.</exception>
    public static void Check(SubmissionStatus status)
    {
        if (status != SubmissionStatus.Pending)
            throw new StateConflictException(
                $"The submission is {status.ToString().ToLowerInvariant()} and can no longer be withdrawn.", status);
    }
}
