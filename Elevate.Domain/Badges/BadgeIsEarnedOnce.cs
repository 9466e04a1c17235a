using Elevate.Domain.Errors;

namespace Elevate.Domain.Badges;

/// <summary>A person has a badge once.</summary>
public sealed class BadgeIsEarnedOnce : IRule
{
    /// <summary>Checks whether the person has it.</summary>
    /// <param name="alreadyEarned">Whether the person has it.</param>
    /// <exception cref="DuplicateException">They do.</exception>
    public static void Check(bool alreadyEarned)
    {
        if (alreadyEarned) throw new DuplicateException("The badge has been earned already.");
    }
}
