using Elevate.Domain.Badges;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;

namespace Elevate.Domain.Users;

/// <summary>Someone with an account.</summary>
public sealed class User
{
    /// <summary>Subject of the identity provider; the key.</summary>
    public required string Id { get; init; }

    /// <summary>Public short name, unique without regard to case.</summary>
    public required string Handle { get; set; }

    /// <summary>Name for people, at most 200 characters.</summary>
    public required string Name { get; set; }

    /// <summary>E-mail address, lower-case, unique.</summary>
    public required string Email { get; set; }

    /// <summary>Address of the picture; null where there is none.</summary>
    public string? AvatarUrl { get; set; }

    /// <summary>What the user may do.</summary>
    public Role Role { get; set; }

    /// <summary>In which capacity the user takes part.</summary>
    public UserType UserType { get; set; } = UserType.Student;

    /// <summary>Whether onboarding confirmed the type.</summary>
    public bool UserTypeConfirmed { get; set; }

    /// <summary>Whether boards and the public profile show the user.</summary>
    public Visibility ProfileVisibility { get; set; }

    /// <summary>Code to share with others; null until asked for.</summary>
    public string? RefCode { get; set; }

    /// <summary>Who brought the user in; null where nobody did.</summary>
    public string? ReferredByUserId { get; set; }

    /// <summary>Province; null where not given.</summary>
    public string? Region { get; set; }

    /// <summary>School; null where not given.</summary>
    public string? School { get; set; }

    /// <summary>Cohort; null where not assigned.</summary>
    public string? Cohort { get; set; }

    /// <summary>Contact in the learning platform; null until one is bound.</summary>
    public string? KajabiContactId { get; set; }

    /// <summary>When the account was made, UTC.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the person was removed and the account made anonymous; null while it is in use.</summary>
    public DateTimeOffset? DeletedAt { get; set; }

    /// <summary>Counts the changes of the row; kept by the database.</summary>
    public int Version { get; init; }

    /// <summary>Who brought the user in.</summary>
    public User? ReferredBy { get; init; }

    /// <summary>What the user handed in.</summary>
    public List<Submission> Submissions { get; } = [];

    /// <summary>What the user earned and lost.</summary>
    public List<LedgerEntry> LedgerEntries { get; } = [];

    /// <summary>Badges the user holds.</summary>
    public List<EarnedBadge> EarnedBadges { get; } = [];
}
