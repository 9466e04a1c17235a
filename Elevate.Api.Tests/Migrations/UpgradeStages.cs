using Elevate.Api.Tests.Rules;

namespace Elevate.Api.Tests.Migrations;

/// <summary>
/// What a database can hold after each migration: a script adds rows to what that migration brought, and runs on this stage and all later ones. A
/// migration that breaks the script of an earlier stage breaks the nodes that still write so while it is applied.
/// </summary>
internal static class UpgradeStages
{
    private const string Explore = "00000000-0000-0000-0000-0000000000e1";
    private const string Amplify = "00000000-0000-0000-0000-0000000000a1";
    private const string Present = "00000000-0000-0000-0000-0000000000b1";
    private const string Learn = "00000000-0000-0000-0000-0000000000c1";
    private const string Shine = "00000000-0000-0000-0000-0000000000d1";

    private static readonly Dictionary<string, string> _scripts = new()
    {
        ["Tables"] = Tables,
        ["Standings"] = "SELECT fold_standing_changes(1);",
        ["Jobs"] = "INSERT INTO job_runs (name, started_at, due_at, runs, failures, error) VALUES ('refresh', now(), now(), 7, 1, 'It did not answer.');",
        ["TokenCutoffs"] = $"{ActAs("system", "SYSTEM")} INSERT INTO token_cutoffs (subject, valid_after) VALUES ('ayu', now() - interval '1 day');",
        ["Refusals"] = "INSERT INTO rule_refusals (hour, code, refusals) VALUES (date_trunc('hour', now()), 'QUOTA_EXCEEDED', 3);",
    };

    /// <summary>What to fill a database with that was migrated up to one migration, in one transaction.</summary>
    public static string ScriptFor(string migration) => string.Join('\n', MigratedTo.All
        .TakeWhile(earlier => string.CompareOrdinal(earlier, migration) <= 0)
        .Select(earlier => _scripts.GetValueOrDefault(MigratedTo.NameOf(earlier))));

    private static string ActAs(string user, string role) =>
        $"SELECT set_config('app.user_id', '{user}', true), set_config('app.user_role', '{role}', true);";

    private static string Tables => $$"""
        {{ActAs("system", "SYSTEM")}}
        SELECT set_config('app.import', 'on', true);
        INSERT INTO activities (code, name, description, default_points) VALUES
            ('LEARN', 'Learn', 'Finish the two AI courses of the programme.', 20),
            ('EXPLORE', 'Explore', 'Use AI in class and reflect on what came of it.', 50),
            ('AMPLIFY', 'Amplify', 'Train peers and students, with proof of attendance.', 0),
            ('PRESENT', 'Present', 'Tell about it in a post on LinkedIn.', 20),
            ('SHINE', 'Shine', 'Hand in an idea of your own, for recognition.', 0)
            ON CONFLICT (code) DO NOTHING;
        INSERT INTO scoring_rules (activity_code, version, fixed_points, points_per_peer, max_peers, points_per_tag, max_tag_points, adjustment_percent) VALUES
            ('LEARN', 1, 0, 0, 0, 10, 20, 20), ('EXPLORE', 1, 50, 0, 0, 0, 0, 20), ('AMPLIFY', 1, 0, 2, 50, 0, 0, 20)
            ON CONFLICT (activity_code, version) DO NOTHING;
        INSERT INTO badges (code, name, description, criteria) VALUES
            ('IN_CLASS_INNOVATOR', 'In-Class Innovator', 'Used AI in class, with an approved reflection.',
                '{"type": "submissions", "activity_codes": ["EXPLORE"], "threshold": 1}'),
            ('RISING_STAR', 'Rising Star', 'Collected 50 points.', '{"type": "points", "threshold": 50}'),
            ('OLD_FRIEND', 'Old Friend', 'Was there before everybody else.', '{"type": "manual"}')
            ON CONFLICT (code) DO NOTHING;
        INSERT INTO users (id, handle, name, email, role, user_type, user_type_confirmed, profile_visibility, ref_code, referred_by_user_id, cohort, school, kajabi_contact_id, deleted_at) VALUES
            ('root', 'root', 'Root', 'root@example.org', 'SUPERADMIN', 'EDUCATOR', true, 'PRIVATE', NULL, NULL, NULL, NULL, NULL, NULL),
            ('rev', 'rev', 'Reviewer', 'rev@example.org', 'REVIEWER', 'EDUCATOR', true, 'PUBLIC', NULL, NULL, NULL, NULL, NULL, NULL),
            ('ayu', 'Ayu', 'Ayu Ærø 😀', 'ayu@example.org', 'PARTICIPANT', 'EDUCATOR', true, 'PUBLIC', 'ABCDEFGH', NULL, 'Cohort 1', 'SMAN 1', '77', NULL),
            ('budi', 'budi', 'Budi', 'budi@example.org', 'PARTICIPANT', 'EDUCATOR', true, 'PUBLIC', NULL, 'ayu', 'Cohort 2', NULL, NULL, NULL),
            ('citra', 'citra', 'Citra', 'citra@example.org', 'PARTICIPANT', 'STUDENT', true, 'PUBLIC', NULL, NULL, NULL, NULL, NULL, NULL),
            ('dewi', 'dewi', 'Dewi', 'dewi@example.org', 'PARTICIPANT', 'EDUCATOR', true, 'PUBLIC', NULL, NULL, NULL, NULL, NULL, now());
        INSERT INTO submissions (id, user_id, activity_code, visibility, payload, created_at) VALUES
            ('{{Explore}}', 'ayu', 'EXPLORE', 'PUBLIC', '{{Payload.Explore("evidence/ayu/EXPLORE/1-00000001.pdf")}}', now() - interval '3 days'),
            ('{{Amplify}}', 'ayu', 'AMPLIFY', 'PRIVATE', '{{Payload.Amplify("ayu", 2)}}', now() - interval '3 days'),
            ('{{Present}}', 'ayu', 'PRESENT', 'PRIVATE', '{{Payload.Present()}}', now() - interval '3 days'),
            ('{{Learn}}', 'ayu', 'LEARN', 'PRIVATE', '{{Payload.Learn(course: "KI für Lehrende \\u2603", hash: Payload.Hash)}}', now() - interval '60 days'),
            ('{{Shine}}', 'budi', 'SHINE', 'PRIVATE', '{{Payload.Shine}}', now() - interval '2 days');
        INSERT INTO submission_attachments (submission_id, path, hash) VALUES ('{{Shine}}', 'evidence/budi/SHINE/3-00000003.pdf', '{{Payload.Hash}}');
        INSERT INTO evidence_paths (path, submission_id, is_attachment) VALUES
            ('evidence/ayu/EXPLORE/1-00000001.pdf', '{{Explore}}', false), ('evidence/ayu/AMPLIFY/2-00000000.pdf', '{{Amplify}}', false),
            ('evidence/budi/SHINE/3-00000003.pdf', '{{Shine}}', true)
            ON CONFLICT (path) DO NOTHING;
        INSERT INTO learn_tag_grants (user_id, tag_name) VALUES ('ayu', 'elevate-ai-1-completed');
        INSERT INTO kajabi_events (event_id, tag_name_raw, tag_name_norm, contact_id, email, created_at_utc, processed_at, user_match, status, raw) VALUES
            ('e1', ' Elevate-AI-1-Completed', 'elevate-ai-1-completed', '77', 'ayu@example.org', now() - interval '40 days', now(), 'ayu', 'PROCESSED', '{"b": 1.50, "a": null}');
        INSERT INTO referral_events (referrer_user_id, referee_user_id, event_type) VALUES ('ayu', 'budi', 'SIGNUP');
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time, created_at) VALUES
            ('ayu', 'LEARN', 'WEBHOOK', 10, 'kajabi', 'kajabi:e1|tag:elevate-ai-1-completed', now() - interval '40 days', now() - interval '40 days'),
            ('ayu', 'SHINE', 'FORM', 5, 'referral', 'referral:signup:budi', now() - interval '5 days', now() - interval '5 days'),
            ('dewi', 'SHINE', 'MANUAL', 3, 'correction', 'correction:1', now() - interval '6 days', now() - interval '6 days');
        INSERT INTO outbox_messages (type, payload, dedupe_key, processed_at) VALUES ('submission.approved', '{"id": "{{Explore}}"}', 'once', now()), ('board.changed', '{}', NULL, NULL);
        INSERT INTO idempotency_keys (user_id, operation, key, request_hash, response) VALUES ('ayu', 'submit', 'k', 'h', '{"n": 1e3}');
        INSERT INTO view_refresh_log (view_name, started_at, success) VALUES ('leaderboard_totals', now(), true);

        {{ActAs("rev", "REVIEWER")}}
        UPDATE submissions SET status = 'APPROVED', reviewer_id = 'rev', reviewed_at = now(),
            approval_org_timezone = CASE activity_code WHEN 'AMPLIFY' THEN 'Asia/Jakarta' END WHERE id IN ('{{Explore}}', '{{Amplify}}');
        UPDATE submissions SET status = 'REJECTED', reviewer_id = 'rev', reviewed_at = now(), review_note = 'Not a post.' WHERE id = '{{Present}}';
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time) VALUES
            ('ayu', 'EXPLORE', 'MANUAL', 50, 'admin_approval', 'submission:{{Explore}}:approved:v1', '{{Explore}}', now()),
            ('ayu', 'AMPLIFY', 'MANUAL', 20, 'admin_approval', 'submission:{{Amplify}}:approved:v1', '{{Amplify}}', now());
        {{ActAs("root", "SUPERADMIN")}}
        UPDATE submissions SET status = 'REVOKED', reviewer_id = 'root', reviewed_at = now(), revocation_reason = 'The list was another''s.' WHERE id = '{{Amplify}}';
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, reverses_entry_id, event_time)
            SELECT user_id, activity_code, source, -delta_points, external_source, 'submission:{{Amplify}}:revoked:v1', submission_id, id, event_time
            FROM points_ledger WHERE submission_id = '{{Amplify}}';
        {{ActAs("system", "SYSTEM")}}
        INSERT INTO earned_badges (user_id, badge_code, source, granted_by) VALUES
            ('ayu', 'IN_CLASS_INNOVATOR', 'AUTO', NULL), ('ayu', 'RISING_STAR', 'AUTO', NULL), ('budi', 'OLD_FRIEND', 'MANUAL', 'root');
        INSERT INTO audit_log (actor_id, action, target_id, meta) VALUES
            ('rev', 'APPROVE_SUBMISSION', '{{Explore}}', '{"finalPoints": 50}'), ('rev', 'APPROVE_SUBMISSION', '{{Amplify}}', NULL),
            ('rev', 'REJECT_SUBMISSION', '{{Present}}', NULL), ('root', 'submission.revoked', '{{Amplify}}', NULL);
        """;
}
