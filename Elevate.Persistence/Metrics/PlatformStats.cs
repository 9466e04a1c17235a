namespace Elevate.Persistence.Metrics;

/// <summary>The programme in numbers; as old as <paramref name="RefreshedAt"/>.</summary>
/// <param name="TotalEducators">Accounts of educators.</param>
/// <param name="TotalParticipants">Accounts with the role PARTICIPANT.</param>
/// <param name="ActiveEducators">Educators who handed something in.</param>
/// <param name="TotalSubmissions">Submissions of any status.</param>
/// <param name="ApprovedSubmissions">Those that are approved now.</param>
/// <param name="PendingSubmissions">Those that wait for a decision.</param>
/// <param name="RejectedSubmissions">Those that were rejected.</param>
/// <param name="TotalPointsAwarded">Net points, corrections included.</param>
/// <param name="TotalBadgesEarned">Badges that people hold.</param>
/// <param name="UsersWithBadges">People with at least one badge.</param>
/// <param name="EducatorsLearning">Educators who finished at least one course.</param>
/// <param name="MicroCredentials">Courses that educators finished.</param>
/// <param name="PeersAndStudentsReached">People trained in approved AMPLIFY submissions of educators.</param>
/// <param name="StoriesShared">Approved PRESENT submissions of educators.</param>
/// <param name="MceCertified">Certified educators; 0 as long as no certification authority is connected.</param>
/// <param name="RefreshedAt">When this was computed, UTC.</param>
public sealed record PlatformStats(
    int TotalEducators, int TotalParticipants, int ActiveEducators, int TotalSubmissions, int ApprovedSubmissions, int PendingSubmissions,
    int RejectedSubmissions, int TotalPointsAwarded, int TotalBadgesEarned, int UsersWithBadges, int EducatorsLearning, int MicroCredentials,
    int PeersAndStudentsReached, int StoriesShared, int MceCertified, DateTimeOffset RefreshedAt);
