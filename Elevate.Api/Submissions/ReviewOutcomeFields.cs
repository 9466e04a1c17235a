using Elevate.Persistence.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>Why a submission of several was not decided.</summary>
[ExtendObjectType<ReviewOutcome>]
public sealed class ReviewOutcomeFields
{
    /// <summary>Why it was not decided; null where it was.</summary>
    public ReviewRefusal? GetRefusal([Parent] ReviewOutcome outcome) =>
        outcome.Error is { } error ? new ReviewRefusal(error.Message, error.Code) : null;
}
