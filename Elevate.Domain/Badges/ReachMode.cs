namespace Elevate.Domain.Badges;

/// <summary>Whether one of two numbers is enough.</summary>
public enum ReachMode
{
    /// <summary>One is enough.</summary>
    Any,

    /// <summary>Both are needed.</summary>
    All,
}
