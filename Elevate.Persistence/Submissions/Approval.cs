using Elevate.Domain.Badges;
using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Submissions;

/// <summary>What an approval did, in one transaction.</summary>
/// <param name="Submission">The submission as stored.</param>
/// <param name="PointsAwarded">What went into the ledger.</param>
/// <param name="BadgesGranted">Badges that it earned, by code.</param>
/// <param name="Warnings">What a reviewer should know, see <see cref="ApprovalWarnings"/>.</param>
public sealed record Approval(
    Submission Submission,
    int PointsAwarded,
    IReadOnlyList<Badge> BadgesGranted,
    IReadOnlyList<string> Warnings);
