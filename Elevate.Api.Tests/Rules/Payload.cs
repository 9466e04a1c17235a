using System.Globalization;
using System.Text.Json.Nodes;

namespace Elevate.Api.Tests.Rules;

/// <summary>Evidence as it is stored, well formed unless a test says otherwise.</summary>
internal static class Payload
{
    public static readonly string Hash = new('a', 64);

    public static string Learn(string course = "AI for teachers", string completedAt = "2025-05-01T08:00:00+07:00", string? hash = null)
    {
        var payload = new JsonObject { ["provider"] = "SPL", ["course_name"] = course, ["completed_at"] = completedAt };
        if (hash is not null) payload["certificate_hash"] = hash;
        return payload.ToJsonString();
    }

    public static string Explore(string? file = null, int reflection = 150, string classDate = "2025-05-01")
    {
        var payload = new JsonObject { ["reflection"] = new string('x', reflection), ["class_date"] = classDate };
        if (file is not null) payload["evidence_files"] = new JsonArray(file);
        return payload.ToJsonString();
    }

    public static string Amplify(string user, int file, int peers = 10, int students = 0, int daysAgo = 10) =>
        Amplify(user, file, peers, students, DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-daysAgo));

    public static string Amplify(string user, int file, int peers, int students, DateOnly sessionDate) => new JsonObject
    {
        ["peers_trained"] = peers,
        ["students_trained"] = students,
        ["session_date"] = sessionDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["attendance_proof_files"] = new JsonArray($"evidence/{user}/AMPLIFY/{file}-00000000.pdf"),
    }.ToJsonString();

    public static string Present(string url = "https://www.linkedin.com/posts/1") =>
        new JsonObject { ["linkedin_url"] = url, ["caption"] = "Ten characters and more" }.ToJsonString();

    public static string Shine { get; } = new JsonObject { ["idea_title"] = "Idea", ["idea_summary"] = new string('x', 50) }.ToJsonString();
}
