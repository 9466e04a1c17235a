namespace Elevate.Domain.Badges;

/// <summary>A number of people reached by approved trainings.</summary>
/// <param name="Peers">How many peers.</param>
/// <param name="Students">How many students.</param>
/// <param name="Mode">Whether either is enough or both are needed.</param>
public sealed record AmplifyReachCriteria(int Peers, int Students, ReachMode Mode = ReachMode.Any) : BadgeCriteria
{
    /// <inheritdoc/>
    public override bool IsMet(BadgeFacts facts)
    {
        var (peers, students) = (facts.PeersTrained >= Peers, facts.StudentsTrained >= Students);
        return Mode == ReachMode.Any ? peers || students : peers && students;
    }
}
