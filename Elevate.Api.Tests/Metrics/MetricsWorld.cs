using Elevate.Api.Tests.Database;
using Npgsql;

namespace Elevate.Api.Tests.Metrics;

/// <summary>
/// People, submissions and awards in the database and in plain lists. Written with the triggers switched off: the views take what is there,
/// however it came to be, and combinations that no rule allows make the harder test.
/// </summary>
internal sealed class MetricsWorld
{
    private static readonly string[] Tables = ["users", "submissions", "points_ledger"];

    public sealed record Person(string Id, string Role, string UserType, string Visibility, string? Cohort, string? School)
    {
        public bool IsRanked => this is { Role: "PARTICIPANT", UserType: "EDUCATOR", Visibility: "PUBLIC" };
    }

    public sealed record Submission(string UserId, string Activity, string Status, string Visibility, DateTimeOffset At, int Reach);

    public sealed record Award(string UserId, string Activity, int Points, DateTimeOffset At);

    public DateOnly Today { get; } = DateOnly.FromDateTime(DateTime.UtcNow);
    public List<Person> People { get; } = [];
    public List<Submission> Submissions { get; } = [];
    public List<Award> Awards { get; } = [];

    public static async Task<MetricsWorld> CreateAsync(NpgsqlDataSource dataSource, int seed, int people, int submissions, int awards)
    {
        var random = new Random(seed);
        T Pick<T>(params T[] from) => from[random.Next(from.Length)];
        DateTimeOffset Moment() => new(DateTimeOffset.UtcNow.AddMinutes(-random.Next(120 * 24 * 60)).UtcTicks / 10_000_000 * 10_000_000, TimeSpan.Zero);

        var world = new MetricsWorld();
        for (var i = 0; i < people; i++)
            world.People.Add(new($"u{i}", Pick("PARTICIPANT", "PARTICIPANT", "PARTICIPANT", "REVIEWER"), Pick("EDUCATOR", "EDUCATOR", "STUDENT"),
                Pick("PUBLIC", "PUBLIC", "PRIVATE"), Pick(null, "", " Medan ", "Medan", "Bali", "Unassigned"), Pick(null, "SMAN 1", "SMAN 2")));
        for (var i = 0; i < submissions; i++)
            world.Submissions.Add(new(Pick(world.People.ToArray()).Id, Pick("EXPLORE", "AMPLIFY", "PRESENT", "SHINE"),
                Pick("PENDING", "APPROVED", "APPROVED", "REJECTED", "REVOKED"), Pick("PUBLIC", "PRIVATE"), Moment(), random.Next(1, 50)));
        for (var i = 0; i < awards; i++)
            world.Awards.Add(new(Pick(world.People.ToArray()).Id, Pick("LEARN", "EXPLORE", "AMPLIFY", "PRESENT"), Pick(50, 20, 7, -50, 0), Moment()));

        await using var connection = await dataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await SystemContext.EnterAsync(connection);
        foreach (var table in Tables) await ExecuteAsync(connection, $"ALTER TABLE {table} DISABLE TRIGGER USER");
        foreach (var p in world.People)
            await ExecuteAsync(connection,
                """INSERT INTO users (id, handle, name, email, role, user_type, profile_visibility, cohort, school) VALUES ($1, $1 || '_handle', $1, $1 || '@example.org', $2::"Role", $3::"UserType", $4::"Visibility", $5, $6)""",
                p.Id, p.Role, p.UserType, p.Visibility, p.Cohort, p.School);
        foreach (var (s, i) in world.Submissions.Select((s, i) => (s, i)))
            await ExecuteAsync(connection,
                """INSERT INTO submissions (user_id, activity_code, status, visibility, payload, review_note, revocation_reason, created_at, updated_at) VALUES ($1, $2, $3::"SubmissionStatus", $4::"Visibility", $5::jsonb, 'note', CASE WHEN $3 = 'REVOKED' THEN 'reason' END, $6, $6)""",
                s.UserId, s.Activity, s.Status, s.Visibility, Payload(s, i), s.At);
        foreach (var (a, i) in world.Awards.Select((a, i) => (a, i)))
            await ExecuteAsync(connection,
                "INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time, created_at) VALUES ($1, $2, 'FORM', $3, 'test', $4, $5, $5)",
                a.UserId, a.Activity, a.Points, $"test:{i}", a.At);
        foreach (var table in Tables) await ExecuteAsync(connection, $"ALTER TABLE {table} ENABLE TRIGGER USER");
        await transaction.CommitAsync();
        return world;
    }

    private static string Payload(Submission submission, int number)
    {
        var file = $"evidence/{submission.UserId}/{submission.Activity}/{1_700_000_000_000 + number}-0123abcd.png";
        return submission.Activity switch
        {
            "EXPLORE" => $$"""{"reflection": "{{new string('r', 150)}}", "class_date": "2025-01-01"}""",
            "AMPLIFY" => $$"""{"peers_trained": {{submission.Reach}}, "students_trained": 0, "session_date": "2025-01-01", "attendance_proof_files": ["{{file}}"]}""",
            "PRESENT" => """{"linkedin_url": "https://www.linkedin.com/posts/x", "caption": "What we did in class"}""",
            _ => $$"""{"idea_title": "An idea", "idea_summary": "{{new string('s', 50)}}"}"""
        };
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(value is null ? new() { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text } : new() { Value = value });
        await command.ExecuteNonQueryAsync();
    }
}
