using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>Pending becomes approved or rejected, approved becomes revoked, and nothing else happens.</summary>
public sealed class SubmissionStatusMovesForward : IRule
{
    /// <summary>Checks the step.</summary>
    /// <param name="from">Where the submission stands.</param>
    /// <param name="to">Where it should go.</param>
    /// <exception cref="StateConflictException">There is no such step.</exception>
    public static void Check(SubmissionStatus from, SubmissionStatus to)
    {
        var isStep = (from, to) is
            (SubmissionStatus.Pending, SubmissionStatus.Approved or SubmissionStatus.Rejected) or
            (SubmissionStatus.Approved, SubmissionStatus.Revoked);
        if (!isStep)
            throw new StateConflictException(
                $"The submission is {from.ToString().ToLowerInvariant()} and cannot become {to.ToString().ToLowerInvariant()}.", from);
    }
}
