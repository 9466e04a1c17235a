using Elevate.Api.Tests.Domain;
using Elevate.Domain.Activities;

namespace Elevate.Api.Tests.Api;

/// <summary>Evidence as clients send it, which keeps every rule.</summary>
internal static class Inputs
{
    public static string Today => DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd");

    public static object Learn => new { learn = new { provider = "SPL", courseName = "AI for educators", completedAt = "2025-08-01T09:00:00Z" } };

    public static object Present => new { present = new { linkedinUrl = "https://www.linkedin.com/posts/sari-1", caption = "My pupils and AI" } };

    public static object Shine => new { shine = new { ideaTitle = "Idea", ideaSummary = new string('s', 50) } };

    public static object Explore(int length = 150) => new { explore = new { reflection = new string('r', length), classDate = "2025-08-20" } };

    public static object Amplify(string author, int peers = 2, int students = 3) => new
    {
        amplify = new
        {
            peersTrained = peers,
            studentsTrained = students,
            sessionDate = Today,
            city = "Bandung",
            attendanceProofFiles = new[] { Samples.Path(author, ActivityCode.Amplify) }
        }
    };
}
