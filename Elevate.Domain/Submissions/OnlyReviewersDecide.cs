using Elevate.Domain.Errors;
using Elevate.Domain.Users;

namespace Elevate.Domain.Submissions;

/// <summary>Reviewers, and those above them, approve and reject.</summary>
public sealed class OnlyReviewersDecide : IRule
{
    /// <summary>Checks who decides.</summary>
    /// <param name="actor">Who decides; null for an anonymous caller.</param>
    /// <exception cref="ForbiddenException">Not a reviewer.</exception>
    public static void Check(Actor? actor)
    {
        if (actor is null || !actor.IsAtLeast(Role.Reviewer))
            throw new ForbiddenException("Only reviewers decide on submissions.");
    }
}
