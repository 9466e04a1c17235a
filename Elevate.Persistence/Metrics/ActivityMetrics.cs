using Elevate.Domain.Activities;

namespace Elevate.Persistence.Metrics;

/// <summary>What happened in one activity, of all time and by everybody; as old as <paramref name="RefreshedAt"/>.</summary>
/// <param name="ActivityCode">The activity.</param>
/// <param name="TotalSubmissions">Submissions of any status.</param>
/// <param name="PendingSubmissions">Those that wait for a decision.</param>
/// <param name="ApprovedSubmissions">Those that are approved now.</param>
/// <param name="RejectedSubmissions">Those that were rejected.</param>
/// <param name="RevokedSubmissions">Those whose approval was taken back.</param>
/// <param name="PublicSubmissions">Approved ones that their author made public.</param>
/// <param name="TotalPointsAwarded">Net points, corrections included.</param>
/// <param name="UniqueParticipants">Different people who handed something in.</param>
/// <param name="RefreshedAt">When this was computed, UTC.</param>
public sealed record ActivityMetrics(
    ActivityCode ActivityCode, int TotalSubmissions, int PendingSubmissions, int ApprovedSubmissions, int RejectedSubmissions,
    int RevokedSubmissions, int PublicSubmissions, int TotalPointsAwarded, int UniqueParticipants, DateTimeOffset RefreshedAt);
