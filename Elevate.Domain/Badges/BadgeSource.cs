namespace Elevate.Domain.Badges;

/// <summary>How a badge came to its holder.</summary>
public enum BadgeSource
{
    /// <summary>By its criteria.</summary>
    Auto,

    /// <summary>By an admin.</summary>
    Manual,
}
