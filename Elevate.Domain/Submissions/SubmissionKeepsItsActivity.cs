using Elevate.Domain.Activities;
using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>A submission stays with the stage that it was handed in for.</summary>
public sealed class SubmissionKeepsItsActivity : IRule
{
    /// <summary>Checks the stage of new evidence.</summary>
    /// <param name="activity">The stage of the submission.</param>
    /// <param name="evidence">The new evidence.</param>
    /// <exception cref="ValidationException">It is for another stage.</exception>
    public static void Check(ActivityCode activity, Evidence evidence)
    {
        if (evidence.Activity != activity)
            throw new ValidationException(
                $"The submission is for {activity.ToKey()}; evidence for {evidence.Activity.ToKey()} needs one of its own.", "evidence");
    }
}
