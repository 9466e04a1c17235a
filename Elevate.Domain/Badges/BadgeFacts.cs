using Elevate.Domain.Activities;

namespace Elevate.Domain.Badges;

/// <summary>What one person has done, as far as badges ask.</summary>
/// <param name="Tags">Course tags, normalised.</param>
/// <param name="Approvals">Submissions that stand approved.</param>
/// <param name="Points">Net points for each activity in the ledger.</param>
/// <param name="PeersTrained">Peers of approved trainings.</param>
/// <param name="StudentsTrained">Students of approved trainings.</param>
public sealed record BadgeFacts(
    IReadOnlySet<string> Tags,
    IReadOnlyCollection<BadgeFacts.Approval> Approvals,
    IReadOnlyDictionary<ActivityCode, int> Points,
    int PeersTrained,
    int StudentsTrained)
{
    /// <summary>One submission that stands approved.</summary>
    /// <param name="Activity">Its stage.</param>
    /// <param name="ReviewedAt">When it was approved, UTC.</param>
    public readonly record struct Approval(ActivityCode Activity, DateTimeOffset ReviewedAt);
}
