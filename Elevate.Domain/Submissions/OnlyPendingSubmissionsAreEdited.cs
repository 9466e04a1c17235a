using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>Evidence changes while it is pending; whether it is public, also once it is approved.</summary>
public sealed class OnlyPendingSubmissionsAreEdited : IRule
{
    /// <summary>Checks the status.</summary>
    /// <param name="status">Where the submission stands.</param>
    /// <param name="changesEvidence">Whether evidence or attachments would change, rather than only the visibility.</param>
    /// <exception cref="StateConflictException">It is too late for this change.</exception>
    public static void Check(SubmissionStatus status, bool changesEvidence)
    {
        var isOpen = status == SubmissionStatus.Pending || (status == SubmissionStatus.Approved && !changesEvidence);
        if (!isOpen)
            throw new StateConflictException(
                $"The submission is {status.ToString().ToLowerInvariant()} and can no longer be changed like this.", status);
    }
}
