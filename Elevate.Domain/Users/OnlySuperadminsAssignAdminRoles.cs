using Elevate.Domain.Errors;

namespace Elevate.Domain.Users;

/// <summary>Who becomes or stops being an admin or superadmin is for superadmins to say.</summary>
public sealed class OnlySuperadminsAssignAdminRoles : IRule
{
    /// <summary>Checks who assigns which role.</summary>
    /// <param name="actor">Who assigns.</param>
    /// <param name="from">The role that the user has.</param>
    /// <param name="to">The role that the user should have.</param>
    /// <exception cref="ForbiddenException">An admin role is concerned, and the actor is no superadmin.</exception>
    public static void Check(Actor actor, Role from, Role to)
    {
        if ((from >= Role.Admin || to >= Role.Admin) && !actor.IsAtLeast(Role.Superadmin))
            throw new ForbiddenException("Only superadmins make or unmake admins.");
    }
}
