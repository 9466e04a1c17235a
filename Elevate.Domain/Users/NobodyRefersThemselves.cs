using Elevate.Domain.Errors;

namespace Elevate.Domain.Users;

/// <summary>A referral brings someone else.</summary>
public sealed class NobodyRefersThemselves : IRule
{
    /// <summary>Checks that two people are involved.</summary>
    /// <param name="referrerId">Who refers.</param>
    /// <param name="refereeId">Who is referred.</param>
    /// <exception cref="ValidationException">They are the same.</exception>
    public static void Check(string referrerId, string refereeId)
    {
        if (referrerId == refereeId)
            throw new ValidationException("Nobody refers themselves.", code: ErrorCodes.SelfReferral);
    }
}
