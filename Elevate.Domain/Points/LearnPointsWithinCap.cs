using Elevate.Domain.Errors;

namespace Elevate.Domain.Points;

/// <summary>Courses bring one person at most twenty points.</summary>
public sealed class LearnPointsWithinCap : IRule
{
    /// <summary>What the next course still brings.</summary>
    /// <param name="earned">What courses have brought so far.</param>
    public static int PointsForNextTag(int earned) => Math.Clamp(Scoring.LearnCap - earned, 0, Scoring.LearnPerTag);

    /// <summary>Checks an award.</summary>
    /// <param name="earned">What courses have brought so far.</param>
    /// <param name="points">What they should bring on top.</param>
    /// <exception cref="ValidationException">Too many.</exception>
    public static void Check(int earned, int points)
    {
        if (earned + points > Scoring.LearnCap)
            throw new ValidationException(
                $"Courses bring at most {Scoring.LearnCap} points; there are {earned}, {points} more are too many.",
                code: ErrorCodes.PointsOutOfBounds);
    }
}
