using Elevate.Domain.Errors;

namespace Elevate.Domain.Points;

/// <summary>An activity can pay each person a limited number of times.</summary>
public sealed class AwardsStayWithinTheActivityLimit : IRule
{
    /// <summary>Whether the activity pays this person once more. An approval beyond it stands, without points.</summary>
    /// <param name="awards">How many approvals it has paid, those taken back not counted.</param>
    /// <param name="limit">How many it pays; null for any number.</param>
    public static bool Allows(int awards, int? limit) => limit is not { } most || awards < most;

    /// <summary>Checks that the activity pays this person once more.</summary>
    /// <param name="awards">How many approvals it has paid, those taken back not counted.</param>
    /// <param name="limit">How many it pays; null for any number.</param>
    /// <exception cref="StateConflictException">It does not.</exception>
    public static void Check(int awards, int? limit)
    {
        if (!Allows(awards, limit))
            throw new StateConflictException(
                $"The activity has paid all of its {limit} awards to this person.", code: ErrorCodes.MaxAwardsReached);
    }
}
