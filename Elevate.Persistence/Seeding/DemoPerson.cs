using Elevate.Domain.Users;

namespace Elevate.Persistence.Seeding;

/// <summary>Somebody of the demo programme.</summary>
/// <param name="Handle">The handle; the id follows from it.</param>
/// <param name="Name">The full name.</param>
/// <param name="Role">The role.</param>
/// <param name="UserType">Educator or student.</param>
/// <param name="Cohort">The cohort; null for staff.</param>
/// <param name="School">The school; null for staff.</param>
/// <param name="Region">The province; null for staff.</param>
internal sealed record DemoPerson(
    string Handle, string Name, Role Role = Role.Participant, UserType UserType = UserType.Educator,
    string? Cohort = null, string? School = null, string? Region = null)
{
    public string Id => "demo-" + Handle;

    public bool IsParticipatingEducator => Role == Role.Participant && UserType == UserType.Educator;

    public Actor ToActor() => new(Id, Role, UserType, Confirmed: true);
}
