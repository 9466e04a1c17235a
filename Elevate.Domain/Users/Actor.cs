namespace Elevate.Domain.Users;

/// <summary>Who asks. An anonymous caller has no actor (null), and no actor has no rights.</summary>
/// <param name="UserId">Id of the user.</param>
/// <param name="Role">The role on record, never the one of a token.</param>
/// <param name="UserType">Educator or student.</param>
/// <param name="Confirmed">Whether onboarding confirmed the type.</param>
public sealed record Actor(string UserId, Role Role, UserType UserType, bool Confirmed)
{
    /// <summary>Whether the actor has this role or a higher one.</summary>
    /// <param name="role">The lowest role that is enough.</param>
    public bool IsAtLeast(Role role) => Role >= role;
}
