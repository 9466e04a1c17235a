using Elevate.Domain.Submissions;

namespace Elevate.Domain.Points;

/// <summary>What evidence is worth. The rows of <c>scoring_rules</c> hold the same numbers.</summary>
public static class Scoring
{
    /// <summary>Points for one finished course, granted by its tag.</summary>
    public const int LearnPerTag = 10;

    /// <summary>The most points that courses bring one person.</summary>
    public const int LearnCap = 20;

    /// <summary>Points for an approved class.</summary>
    public const int Explore = 50;

    /// <summary>Points for one peer trained.</summary>
    public const int AmplifyPerPeer = 2;

    /// <summary>Points for one student trained.</summary>
    public const int AmplifyPerStudent = 1;

    /// <summary>Points for an approved post.</summary>
    public const int Present = 20;

    /// <summary>
    /// What an approval is worth before a reviewer adjusts it. LEARN earns by course tags, not by approval, and SHINE is for
    /// recognition only: both bring 0.
    /// </summary>
    /// <param name="evidence">The evidence of the submission.</param>
    public static int BasePoints(Evidence evidence) => evidence switch
    {
        ExploreEvidence => Explore,
        AmplifyEvidence amplify =>
            (AmplifyPerPeer * Math.Clamp(amplify.PeersTrained, 0, AmplifyQuota.Peers))
            + (AmplifyPerStudent * Math.Clamp(amplify.StudentsTrained, 0, AmplifyQuota.Students)),
        PresentEvidence => Present,
        _ => 0,
    };
}
