using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Submissions;

/// <summary>What became of one submission of several.</summary>
/// <param name="SubmissionId">Which one.</param>
/// <param name="Submission">The submission as stored; null where a rule said no.</param>
/// <param name="Approval">What its approval did; null where it was not approved.</param>
/// <param name="Error">Why it was not decided; null where it was.</param>
public sealed record ReviewOutcome(Guid SubmissionId, Submission? Submission, Approval? Approval, RuleViolationException? Error);
