using Elevate.Domain.Errors;

namespace Elevate.Domain.Users;

/// <summary>Nobody raises or lowers themselves.</summary>
public sealed class NobodyChangesTheirOwnRole : IRule
{
    /// <summary>Checks that two people are involved.</summary>
    /// <param name="actor">Who assigns.</param>
    /// <param name="userId">Whose role changes.</param>
    /// <exception cref="ForbiddenException">It is their own.</exception>
    public static void Check(Actor actor, string userId)
    {
        if (actor.UserId == userId)
            throw new ForbiddenException("Nobody changes their own role.", ErrorCodes.OwnRole);
    }
}
