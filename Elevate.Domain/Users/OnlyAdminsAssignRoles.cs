using Elevate.Domain.Errors;

namespace Elevate.Domain.Users;

/// <summary>Admins, and those above them, assign roles.</summary>
public sealed class OnlyAdminsAssignRoles : IRule
{
    /// <summary>Checks who assigns.</summary>
    /// <param name="actor">Who assigns; null for an anonymous caller.</param>
    /// <exception cref="ForbiddenException">Not an admin.</exception>
    public static void Check(Actor? actor)
    {
        if (actor is null || !actor.IsAtLeast(Role.Admin))
            throw new ForbiddenException("Only admins assign roles.");
    }
}
