using Elevate.Domain.Errors;

namespace Elevate.Domain.Users;

/// <summary>Someone can always appoint admins.</summary>
public sealed class AtLeastOneSuperadmin : IRule
{
    /// <summary>Checks who is left.</summary>
    /// <param name="others">How many superadmins there are beside the one who would stop being one.</param>
    /// <exception cref="StateConflictException">None.</exception>
    public static void Check(int others)
    {
        if (others < 1)
            throw new StateConflictException("This is the last superadmin; appoint another one first.", code: ErrorCodes.LastSuperadmin);
    }
}
