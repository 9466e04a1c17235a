using Elevate.Domain.Submissions;

namespace Elevate.Domain.Errors;

/// <summary>The thing is not, or no longer, in a state that allows this.</summary>
/// <param name="message">What stands in the way.</param>
/// <param name="status">See <see cref="Status"/>.</param>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
public sealed class StateConflictException(
    string message,
    SubmissionStatus? status = null,
    string code = ErrorCodes.InvalidSubmissionStatus) : RuleViolationException(code, message)
{
    /// <summary>The status that the submission has; null where no submission is concerned.</summary>
    public SubmissionStatus? Status { get; } = status;
}
