using Elevate.Domain.Errors;
using Elevate.Domain.Users;

namespace Elevate.Domain.Points;

/// <summary>Points come from reviewers and from the system; they are taken back by admins. Nobody does either for themselves.</summary>
public sealed class OnlyReviewersAwardPoints : IRule
{
    /// <summary>Checks who writes to the ledger.</summary>
    /// <param name="actor">Who writes; null for an anonymous caller.</param>
    /// <param name="userId">Whose points they are.</param>
    /// <param name="reverses">Whether the entry takes another one back.</param>
    /// <exception cref="ForbiddenException">Their role is too low, or the points are their own.</exception>
    public static void Check(Actor? actor, string userId, bool reverses)
    {
        if (actor is null || actor.UserId == userId || !actor.IsAtLeast(reverses ? Role.Admin : Role.Reviewer))
            throw new ForbiddenException(reverses ? "Only admins take points back." : "Only reviewers award points.");
    }
}
