namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>Who decides on what participants hand in.</summary>
internal static class BulkStaff
{
    public const string Admin = "bulk-admin";

    public static readonly string[] Reviewers = ["bulk-reviewer-1", "bulk-reviewer-2", "bulk-reviewer-3", "bulk-reviewer-4", "bulk-reviewer-5"];

    /// <summary>Adds those who are not there yet. $1: since when, UTC; $2: ids.</summary>
    public const string Insert = """
        INSERT INTO users (id, handle, name, email, role, user_type, user_type_confirmed, created_at)
        SELECT id, id, initcap(replace(id, '-', ' ')), id || '@bulk.example', CASE id WHEN 'bulk-admin' THEN 'ADMIN' ELSE 'REVIEWER' END::"Role", 'EDUCATOR', true, $1
        FROM unnest($2::text[]) AS staff (id)
        ON CONFLICT (id) DO NOTHING
        """;
}
