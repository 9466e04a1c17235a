using Elevate.Domain.Errors;

namespace Elevate.Domain.Points;

/// <summary>One entry of the ledger moves at most a thousand points, up or down.</summary>
public sealed class PointsWithinBounds : IRule
{
    /// <summary>The most points of one entry, either way.</summary>
    public const int Limit = 1000;

    /// <summary>Checks the points.</summary>
    /// <param name="points">Points of the entry.</param>
    /// <exception cref="ValidationException">Too many.</exception>
    public static void Check(int points)
    {
        if (points is < -Limit or > Limit)
            throw new ValidationException(
                $"One entry moves at most {Limit} points; {points} were asked for.", "finalPoints", ErrorCodes.PointsOutOfBounds);
    }
}
