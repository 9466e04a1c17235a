using Elevate.Domain.Activities;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Domain;

/// <summary>Evidence that keeps every rule, to be spoilt one field at a time.</summary>
internal static class Samples
{
    public const string AuthorId = "user_sari";
    public const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static long _millis = 1_700_000_000_000;

    public static LearnEvidence Learn => new(LearnProvider.Spl, "AI for educators", new DateTimeOffset(2025, 8, 1, 9, 0, 0, TimeSpan.Zero));

    public static ExploreEvidence Explore => new(new string('r', 150), new DateOnly(2025, 8, 20));

    public static AmplifyEvidence Amplify => AmplifyBy(AuthorId);

    public static PresentEvidence Present => new("https://www.linkedin.com/posts/sari-1", "My pupils and AI");

    public static ShineEvidence Shine => new("Idea", new string('s', 50));

    public static AmplifyEvidence AmplifyBy(string authorId) => new(
        2, 3, new DateOnly(2025, 8, 25), AttendanceProofFiles: [Path(authorId, ActivityCode.Amplify)]);

    /// <summary>A path that no other sample has.</summary>
    public static string Path(string authorId, ActivityCode activity, string extension = "pdf") =>
        $"evidence/{authorId}/{activity.ToKey()}/{Interlocked.Increment(ref _millis)}-deadbeef.{extension}";

    public static Evidence Of(ActivityCode activity) => activity switch
    {
        ActivityCode.Learn => Learn,
        ActivityCode.Explore => Explore,
        ActivityCode.Amplify => Amplify,
        ActivityCode.Present => Present,
        _ => Shine,
    };
}
