using Elevate.Domain.Users;

namespace Elevate.Domain.Badges;

/// <summary>A badge that a user holds. It stays, whatever happens to the points later.</summary>
public sealed class EarnedBadge
{
    /// <summary>The key.</summary>
    public Guid Id { get; init; }

    /// <summary>The holder.</summary>
    public required string UserId { get; init; }

    /// <summary>The badge.</summary>
    public required string BadgeCode { get; init; }

    /// <summary>How it was earned.</summary>
    public BadgeSource Source { get; init; }

    /// <summary>The admin who granted it; null where its criteria did.</summary>
    public string? GrantedBy { get; init; }

    /// <summary>When it was earned, UTC.</summary>
    public DateTimeOffset EarnedAt { get; init; }

    /// <summary>The holder.</summary>
    public User? User { get; init; }

    /// <summary>The badge.</summary>
    public Badge? Badge { get; init; }
}
