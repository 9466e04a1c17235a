using Elevate.Domain.Errors;
using Elevate.Domain.Users;

namespace Elevate.Domain.Badges;

/// <summary>What was earned stays, unless an admin takes it away.</summary>
public sealed class EarnedBadgesAreSticky : IRule
{
    /// <summary>Checks who takes it away.</summary>
    /// <param name="actor">Who takes it away; null for an anonymous caller.</param>
    /// <exception cref="ForbiddenException">Not an admin.</exception>
    public static void Check(Actor? actor)
    {
        if (actor is null || !actor.IsAtLeast(Role.Admin))
            throw new ForbiddenException("Only admins take a badge away.");
    }
}
