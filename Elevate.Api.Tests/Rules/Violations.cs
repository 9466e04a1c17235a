namespace Elevate.Api.Tests.Rules;

/// <summary>One violation for each name that the table of rules lists.</summary>
internal static partial class Violations
{
    public static IReadOnlyDictionary<string, Violation> All { get; } =
        Evidence.Concat(Limits).Concat(Authors).Concat(Decisions).Concat(Points).Concat(Users).Concat(Badges).Concat(Platform)
            .ToDictionary(violation => violation.Refusal);

    private static string As(string user, string script) => $"SELECT act_as('{user}'); {script}";

    private static string Submit(string user, string activity, string payload, string createdAt = "now()") => As(user,
        $"INSERT INTO submissions (user_id, activity_code, payload, created_at) VALUES ('{user}', '{activity}', '{payload}', {createdAt})");

    private static string Change(string user, string submission, string changes) =>
        As(user, $"UPDATE submissions SET {changes} WHERE id = '{submission}'");

    private static string Approve(string user, string submission) => Change(user, submission, "status = 'APPROVED'");

    private static string Attach(string user, string submission, string path, string hash = "NULL") => As(user,
        $"INSERT INTO submission_attachments (submission_id, path, hash) VALUES ('{submission}', '{path}', {hash})");

    private static string Credit(
        string submission, int points, string? eventId = null, string source = "'admin_approval'", string reverses = "NULL", string ledgerSource = "MANUAL") => $"""
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, reverses_entry_id, event_time)
        SELECT user_id, activity_code, '{ledgerSource}', {points}, {source}, '{eventId ?? $"submission:{submission}:approved:v1"}', id, {reverses},
            coalesce((SELECT event_time FROM points_ledger WHERE id = {reverses}), now())
        FROM submissions WHERE id = '{submission}'
        """;

    private static string Bonus(string user, string activity, int points, string eventId, string source = "NULL", string createdAt = "now()", string meta = "{}") => $"""
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time, created_at, meta)
        VALUES ('{user}', '{activity}', 'FORM', {points}, {source}, '{eventId}', now(), {createdAt}, '{meta}')
        """;

    private static string SignUp(string id, string role = "PARTICIPANT", string? handle = null, string? email = null, string name = "Someone") =>
        $"INSERT INTO users (id, handle, name, email, role) VALUES ('{id}', '{handle ?? id}', '{name}', '{email ?? id + "@example.org"}', '{role}')";
}
