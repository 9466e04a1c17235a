using Elevate.Domain.Errors;

namespace Elevate.Domain.Badges;

/// <summary>A badge that anyone has earned stays in the catalogue.</summary>
public sealed class EarnedBadgesKeepTheirBadge : IRule
{
    /// <summary>Checks whether anyone has it.</summary>
    /// <param name="earned">How many have earned it.</param>
    /// <exception cref="StateConflictException">Someone has.</exception>
    public static void Check(long earned)
    {
        if (earned > 0)
            throw new StateConflictException("The badge was earned and stays in the catalogue.", code: ErrorCodes.InUse);
    }
}
