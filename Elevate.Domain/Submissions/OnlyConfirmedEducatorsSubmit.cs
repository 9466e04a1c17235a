using Elevate.Domain.Errors;
using Elevate.Domain.Users;

namespace Elevate.Domain.Submissions;

/// <summary>Evidence comes from educators whose onboarding is complete.</summary>
public sealed class OnlyConfirmedEducatorsSubmit : IRule
{
    /// <summary>Checks who hands it in.</summary>
    /// <param name="userType">Educator or student.</param>
    /// <param name="confirmed">Whether onboarding confirmed it.</param>
    /// <exception cref="ForbiddenException">A student, or someone who is not confirmed yet.</exception>
    public static void Check(UserType userType, bool confirmed)
    {
        if (userType != UserType.Educator)
            throw new ForbiddenException("Only educators can hand in evidence.", ErrorCodes.NotEligible);
        if (!confirmed)
            throw new ForbiddenException("Complete your onboarding before you hand in evidence.", ErrorCodes.NotEligible);
    }
}
