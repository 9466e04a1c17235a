namespace Elevate.Persistence.Metrics;

/// <summary>How the participants of one cohort or school are doing; as old as <paramref name="RefreshedAt"/>.</summary>
/// <param name="Name">The cohort or school; <c>Unassigned</c> for those who named none.</param>
/// <param name="TotalParticipants">Accounts with the role PARTICIPANT.</param>
/// <param name="ParticipantsWithPoints">Those with at least one entry in the ledger.</param>
/// <param name="ParticipantsWithSubmissions">Those who handed something in.</param>
/// <param name="TotalPoints">Net points of all of them.</param>
/// <param name="AveragePoints">Points divided by all participants, two decimals.</param>
/// <param name="MaxPoints">The highest total of one participant; at least 0.</param>
/// <param name="TotalSubmissions">Submissions of any status.</param>
/// <param name="ApprovedSubmissions">Those that are approved now.</param>
/// <param name="PendingSubmissions">Those that wait for a decision.</param>
/// <param name="PublicSubmissions">Approved ones that their author made public.</param>
/// <param name="LatestActivityAt">When the latest submission was handed in, UTC; null where there is none.</param>
/// <param name="RefreshedAt">When this was computed, UTC.</param>
public sealed record GroupMetrics(
    string Name, int TotalParticipants, int ParticipantsWithPoints, int ParticipantsWithSubmissions, int TotalPoints, double AveragePoints,
    int MaxPoints, int TotalSubmissions, int ApprovedSubmissions, int PendingSubmissions, int PublicSubmissions,
    DateTimeOffset? LatestActivityAt, DateTimeOffset RefreshedAt);
