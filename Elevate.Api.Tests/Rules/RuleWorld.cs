using Elevate.Api.Tests.Database;
using Npgsql;

namespace Elevate.Api.Tests.Rules;

/// <summary>A database in which every rule can be broken by one short script. Scripts are rolled back.</summary>
public sealed class RuleWorld : IAsyncLifetime
{
    public const string Pending = "00000000-0000-0000-0000-000000000001";
    public const string Approved = "00000000-0000-0000-0000-000000000002";
    public const string Rejected = "00000000-0000-0000-0000-000000000003";
    public const string PendingLearn = "00000000-0000-0000-0000-000000000004";
    public const string PendingAmplify = "00000000-0000-0000-0000-000000000005";
    public const string OldSession = "00000000-0000-0000-0000-000000000006";
    public const string NextSession = "00000000-0000-0000-0000-000000000008";

    private readonly DatabaseFixture _database = new();

    public NpgsqlDataSource DataSource => _database.DataSource;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        await using var command = DataSource.CreateCommand(Script);
        await command.ExecuteNonQueryAsync();
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    /// <summary>Runs the script in a transaction of its own, deferred rules included, and rolls it back; null where nothing refused it.</summary>
    public async Task<PostgresException?> TryAsync(string script)
    {
        await using var connection = await DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        try
        {
            await using var command = new NpgsqlCommand(script + "; SET CONSTRAINTS ALL IMMEDIATE", connection, transaction);
            await command.ExecuteNonQueryAsync();
            return null;
        }
        catch (PostgresException exception)
        {
            return exception;
        }
    }

    // edu has one submission of each kind; edu2 has used up most of a week, now and four weeks ago; busy has ten within the hour.
    private static string Script => $$"""
        BEGIN;
        SELECT act_as('system');
        INSERT INTO users (id, handle, name, email, role, user_type, user_type_confirmed) VALUES
            ('super', 'super', 'Super', 'super@example.org', 'SUPERADMIN', 'EDUCATOR', true),
            ('admin', 'admin', 'Admin', 'admin@example.org', 'ADMIN', 'EDUCATOR', true),
            ('rev', 'rev', 'Reviewer', 'rev@example.org', 'REVIEWER', 'EDUCATOR', true),
            ('edu', 'edu', 'Educator', 'edu@example.org', 'PARTICIPANT', 'EDUCATOR', true),
            ('edu2', 'edu2', 'Educator', 'edu2@example.org', 'PARTICIPANT', 'EDUCATOR', true),
            ('busy', 'busy', 'Busy', 'busy@example.org', 'PARTICIPANT', 'EDUCATOR', true),
            ('unsure', 'unsure', 'Unsure', 'unsure@example.org', 'PARTICIPANT', 'EDUCATOR', false),
            ('student', 'student', 'Student', 'student@example.org', 'PARTICIPANT', 'STUDENT', true);
        SET LOCAL app.import = 'on';
        INSERT INTO submissions (id, user_id, activity_code, payload, created_at) VALUES
            ('{{Pending}}', 'edu', 'EXPLORE', '{{Payload.Explore("evidence/edu/EXPLORE/1-00000001.pdf")}}', now() - interval '3 days'),
            ('{{Approved}}', 'edu', 'EXPLORE', '{{Payload.Explore()}}', now() - interval '3 days'),
            ('{{Rejected}}', 'edu', 'EXPLORE', '{{Payload.Explore()}}', now() - interval '3 days'),
            ('{{PendingLearn}}', 'edu', 'LEARN', '{{Payload.Learn(hash: Payload.Hash)}}', now() - interval '3 days'),
            ('{{PendingAmplify}}', 'edu', 'AMPLIFY', '{{Payload.Amplify("edu", 1)}}', now() - interval '3 days'),
            ('{{OldSession}}', 'edu', 'AMPLIFY', '{{Payload.Amplify("edu", 2, daysAgo: 90)}}', now() - interval '30 days'),
            ('00000000-0000-0000-0000-000000000007', 'edu2', 'AMPLIFY', '{{Payload.Amplify("edu2", 3, peers: 40, students: 100, daysAgo: 32)}}', now() - interval '30 days'),
            ('{{NextSession}}', 'edu2', 'AMPLIFY', '{{Payload.Amplify("edu2", 4, peers: 20, students: 100, daysAgo: 29)}}', now() - interval '20 days'),
            ('00000000-0000-0000-0000-000000000009', 'edu2', 'AMPLIFY', '{{Payload.Amplify("edu2", 5, peers: 30, students: 150)}}', now() - interval '2 days');
        INSERT INTO submissions (user_id, activity_code, payload, created_at)
            SELECT 'busy', 'SHINE', '{{Payload.Shine}}', now() - minute * interval '1 minute' FROM generate_series(1, 10) AS minute;
        INSERT INTO submission_attachments (submission_id, path)
            SELECT '{{Pending}}', format('evidence/edu/EXPLORE/2-0000000%s.pdf', number) FROM generate_series(1, 5) AS number;

        SELECT act_as('admin');
        UPDATE submissions SET status = 'APPROVED' WHERE id IN ('{{Approved}}', '00000000-0000-0000-0000-000000000007');
        UPDATE submissions SET status = 'REJECTED', review_note = 'Not enough.' WHERE id = '{{Rejected}}';
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time)
            SELECT user_id, activity_code, 'MANUAL', base_points(activity_code, payload), 'admin_approval', format('submission:%s:approved:v1', id), id, now()
            FROM submissions WHERE status = 'APPROVED';
        INSERT INTO earned_badges (user_id, badge_code) VALUES ('edu', 'IN_CLASS_INNOVATOR');
        INSERT INTO audit_log (actor_id, action) VALUES ('admin', 'APPROVE_SUBMISSION');
        INSERT INTO learn_tag_grants (user_id, tag_name) VALUES ('edu', 'elevate-ai-1-completed');
        INSERT INTO outbox_messages (type, payload, dedupe_key) VALUES ('test', '{}', 'once');
        UPDATE users SET ref_code = 'ABCDEFGH', kajabi_contact_id = '77' WHERE id = 'edu';
        INSERT INTO referral_events (referrer_user_id, referee_user_id, event_type) VALUES ('edu', 'student', 'SIGNUP');
        INSERT INTO kajabi_events (event_id, tag_name_raw, tag_name_norm, contact_id, created_at_utc, raw) VALUES ('e1', 'T', 't', '77', now(), '{}');
        COMMIT;
        """;
}
