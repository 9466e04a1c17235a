using Elevate.Domain.Activities;

namespace Elevate.Persistence.Metrics;

/// <summary>What happened in one activity on one day.</summary>
/// <param name="Date">The UTC day.</param>
/// <param name="ActivityCode">The activity.</param>
/// <param name="PointsAwarded">Net points recorded that day.</param>
/// <param name="PointEntries">Ledger entries recorded that day.</param>
/// <param name="UniquePointUsers">Different people with an entry that day.</param>
/// <param name="SubmissionsCreated">Submissions handed in that day.</param>
/// <param name="SubmissionsApproved">Those of them that are approved now.</param>
/// <param name="SubmissionsRejected">Those of them that were rejected.</param>
/// <param name="UniqueSubmitters">Different people who handed something in that day.</param>
public sealed record DailyActivityMetrics(
    DateOnly Date, ActivityCode ActivityCode, int PointsAwarded, int PointEntries, int UniquePointUsers, int SubmissionsCreated,
    int SubmissionsApproved, int SubmissionsRejected, int UniqueSubmitters);
