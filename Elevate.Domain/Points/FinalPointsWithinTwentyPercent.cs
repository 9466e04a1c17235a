using Elevate.Domain.Errors;

namespace Elevate.Domain.Points;

/// <summary>A reviewer moves the points of an approval by at most a fifth, rounded up, of what it is worth.</summary>
public sealed class FinalPointsWithinTwentyPercent : IRule
{
    /// <summary>Checks the final points.</summary>
    /// <param name="basePoints">What the evidence is worth, not negative.</param>
    /// <param name="finalPoints">What the reviewer wants to award.</param>
    /// <exception cref="ValidationException">Too far from it.</exception>
    public static void Check(int basePoints, int finalPoints)
    {
        var margin = (basePoints + 4) / 5;
        if (Math.Abs((long)finalPoints - basePoints) > margin)
            throw new ValidationException(
                $"This is worth {basePoints} points and can be adjusted to {basePoints - margin} to {basePoints + margin}, not {finalPoints}.",
                "finalPoints",
                ErrorCodes.PointsOutOfBounds);
    }
}
