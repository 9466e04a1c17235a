namespace Elevate.Domain.Users;

/// <summary>What a user may do. The order is the hierarchy: a higher role may do all that a lower one may.</summary>
public enum Role
{
    /// <summary>Takes part.</summary>
    Participant,

    /// <summary>Decides on the submissions of others.</summary>
    Reviewer,

    /// <summary>Runs the programme: users, badges, revocations.</summary>
    Admin,

    /// <summary>Appoints admins.</summary>
    Superadmin,
}
