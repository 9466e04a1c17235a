using Elevate.Domain.Errors;
using Elevate.Domain.Users;

namespace Elevate.Domain.Submissions;

/// <summary>Admins, and those above them, take an approval back.</summary>
public sealed class OnlyAdminsRevoke : IRule
{
    /// <summary>Checks who revokes.</summary>
    /// <param name="actor">Who revokes; null for an anonymous caller.</param>
    /// <exception cref="ForbiddenException">Not an admin.</exception>
    public static void Check(Actor? actor)
    {
        if (actor is null || !actor.IsAtLeast(Role.Admin))
            throw new ForbiddenException("Only admins revoke an approval.");
    }
}
