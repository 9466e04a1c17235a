namespace Elevate.Domain.Users;

/// <summary>In which capacity someone takes part.</summary>
public enum UserType
{
    /// <summary>Submits evidence, collects points and stands on leaderboards.</summary>
    Educator,

    /// <summary>May learn; cannot submit or rank.</summary>
    Student,
}
