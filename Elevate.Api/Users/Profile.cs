using Elevate.Domain.Users;

namespace Elevate.Api.Users;

/// <summary>What everybody may know of a participant.</summary>
/// <param name="user">The participant, who does not hide.</param>
public sealed class Profile(User user)
{
    /// <summary>The key; not for the public.</summary>
    [GraphQLIgnore]
    public string UserId { get; } = user.Id;

    /// <summary>Public short name.</summary>
    public string Handle { get; } = user.Handle;

    /// <summary>Name for people.</summary>
    public string Name { get; } = user.Name;

    /// <summary>Address of the picture; null where there is none.</summary>
    public string? AvatarUrl { get; } = user.AvatarUrl;

    /// <summary>School; null where not given.</summary>
    public string? School { get; } = user.School;

    /// <summary>Cohort; null where not assigned.</summary>
    public string? Cohort { get; } = user.Cohort;

    /// <summary>When the participant joined, UTC.</summary>
    public DateTimeOffset JoinedAt { get; } = user.CreatedAt;
}
