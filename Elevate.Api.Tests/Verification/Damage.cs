namespace Elevate.Api.Tests.Verification;

/// <summary>What somebody did to a sound database, past its triggers and constraints.</summary>
/// <param name="Sql">The statements.</param>
/// <param name="Violated">The invariants that it violates, and no others.</param>
internal sealed record Damage(string Sql, params string[] Violated)
{
    // What follows from the damage is made anew, so that nothing is left but the damage itself.
    private const string Follow = "SELECT rebuild_standings(); SELECT refresh_all_analytics();";

    private const string Leader = "(SELECT user_id FROM standings WHERE period = 'ALL_TIME' ORDER BY points DESC LIMIT 1)";

    public static IReadOnlyList<Damage> All { get; } =
    [
        new(Off("points_ledger", $"DELETE FROM points_ledger WHERE id = ({Entry("EXPLORE")})") + Follow, "approvals_are_paid"),
        new(Off("points_ledger", $"UPDATE points_ledger SET source = 'FORM' WHERE id = ({Entry("EXPLORE")})") + Follow, "approval_entries_match_their_submissions"),
        new(
            "DROP INDEX uniq_approval_entry;" + Off("points_ledger", $"""
                INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time)
                SELECT user_id, activity_code, source, delta_points, external_source, 'again', submission_id, event_time
                FROM points_ledger WHERE id = ({Entry("EXPLORE")})
                """) + Follow,
            "approvals_are_paid_once", "approval_entries_match_their_submissions", "external_events_are_well_formed"),
        new(Off("points_ledger", $"UPDATE points_ledger SET delta_points = 61 WHERE id = ({Entry("EXPLORE")})") + Follow, "final_points_within_twenty_percent"),
        new(Off("points_ledger", $"DELETE FROM points_ledger WHERE id = ({Reversal})") + Follow, "revocations_are_taken_back"),
        new(Off("points_ledger", $"UPDATE points_ledger SET delta_points = delta_points - 1 WHERE id = ({Reversal})") + Follow, "reversals_mirror_their_entries"),
        new(
            "DROP INDEX ux_points_external_event;" + Off("points_ledger", $"""
                INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time)
                SELECT user_id, activity_code, source, 0, external_source, external_event_id, event_time FROM points_ledger WHERE id = ({Course})
                """) + Follow,
            "external_events_count_once"),
        new(Off("points_ledger", $"UPDATE points_ledger SET external_event_id = 'something' WHERE id = ({Reversal})"), "external_events_are_well_formed"),
        new(Off("points_ledger", $"UPDATE points_ledger SET delta_points = 21 WHERE id = ({Course})") + Follow, "learn_points_within_cap"),
        new("DELETE FROM learn_tag_grants WHERE user_id = (SELECT min(user_id) FROM (SELECT user_id FROM learn_tag_grants GROUP BY user_id HAVING count(*) = 1) once)", "courses_are_granted_and_paid"),
        new(
            "INSERT INTO learn_tag_grants (user_id, tag_name) SELECT min(user_id), 'elevate-ai-3-completed' FROM (SELECT user_id FROM learn_tag_grants GROUP BY user_id HAVING count(*) = 1) once",
            "courses_are_granted_and_paid"),
        new(
            "DROP INDEX uniq_learn_active_submission;" + Off("submissions", """
                INSERT INTO submissions (user_id, activity_code, payload)
                SELECT user_id, activity_code, payload FROM submissions WHERE activity_code = 'LEARN' AND status = 'APPROVED' LIMIT 1
                """),
            "only_one_active_learn_submission"),
        new(
            "DROP INDEX uniq_learn_certificate_hash;" + Off("submissions", """
                UPDATE submissions SET payload = payload || jsonb_build_object('certificate_hash', repeat('a', 64))
                WHERE id IN (SELECT id FROM submissions WHERE activity_code = 'LEARN' AND status = 'APPROVED' LIMIT 2)
                """),
            "certificates_are_used_once"),
        new(
            "ALTER TABLE submissions DISABLE TRIGGER amplify_within_weekly_quota; SELECT act_as('system'); " + string.Concat(Enumerable.Range(1, 2).Select(n => $$"""
                INSERT INTO submissions (user_id, activity_code, payload) VALUES ('demo-sari_dewi', 'AMPLIFY', jsonb_build_object(
                    'peers_trained', 30, 'students_trained', 0, 'session_date', to_char(now() - interval '{{n}} days', 'YYYY-MM-DD'),
                    'attendance_proof_files', jsonb_build_array('evidence/demo-sari_dewi/AMPLIFY/1-0000000{{n}}.pdf')));
                """)) + "ALTER TABLE submissions ENABLE TRIGGER amplify_within_weekly_quota",
            "amplify_within_weekly_quota"),
        new(
            Off("submissions", """
                UPDATE submissions SET payload = payload || '{"peers_trained": 30, "students_trained": 0, "session_date": "2026-01-05"}'
                WHERE id IN (SELECT submission_id FROM sessions_of_one)
                """, """
                CREATE TEMP TABLE sessions_of_one AS
                SELECT submission_id FROM points_ledger
                WHERE activity_code = 'AMPLIFY' AND external_source = 'admin_approval' AND reverses_entry_id IS NULL AND user_id = (
                    SELECT s.user_id FROM submissions s JOIN earned_badges e ON e.user_id = s.user_id AND e.badge_code = 'CHAMPION'
                    WHERE activity_code = 'AMPLIFY' AND status = 'APPROVED' GROUP BY s.user_id HAVING count(*) > 1 ORDER BY 1 LIMIT 1)
                """)
            + Off("points_ledger", "UPDATE points_ledger SET delta_points = 60 WHERE submission_id IN (SELECT submission_id FROM sessions_of_one)") + Follow,
            "amplify_approval_within_weekly_quota"),
        new(Off("submissions", "UPDATE submissions SET reviewed_at = NULL WHERE id = (SELECT id FROM submissions WHERE status = 'REJECTED' LIMIT 1)"), "decisions_are_complete"),
        new(Off("audit_log", "DELETE FROM audit_log WHERE id = (SELECT id FROM audit_log WHERE action = 'REJECT_SUBMISSION' LIMIT 1)"), "decisions_are_audited"),
        new(
            Off("earned_badges", """
                INSERT INTO earned_badges (user_id, badge_code)
                SELECT 'demo-tono_student', unnest(ARRAY['STARTER', 'COMMUNITY_VOICE', 'AMPLIFIER', 'RISING_STAR', 'SHINE_NOMINEE'])
                """),
            "earned_badges_were_earned") { Count = 5 },
        new(
            Off("earned_badges", $"DELETE FROM earned_badges WHERE user_id = {Leader} AND badge_code IN ('IN_CLASS_INNOVATOR', 'AMPLIFIER', 'RISING_STAR')"),
            "earned_badges_are_held") { Count = 3 },
        new(Off("evidence_paths", "DELETE FROM evidence_paths WHERE path = (SELECT min(path) FROM evidence_paths)"), "evidence_paths_follow_submissions"),
        new(
            Off("submissions", """
                UPDATE submissions SET payload = replace(payload::text, 'evidence/' || user_id || '/', 'evidence/somebody/')::jsonb
                WHERE id = (SELECT id FROM submissions WHERE activity_code = 'EXPLORE' ORDER BY id LIMIT 1)
                """)
            + Off("evidence_paths", """
                UPDATE evidence_paths SET path = regexp_replace(path, '^evidence/[^/]+/', 'evidence/somebody/')
                WHERE submission_id = (SELECT id FROM submissions WHERE activity_code = 'EXPLORE' ORDER BY id LIMIT 1)
                """),
            "evidence_belongs_to_the_author"),
        new(
            "ALTER TABLE submission_attachments DISABLE TRIGGER at_most_five_attachments; SELECT act_as('system');" + """
                WITH pending AS (
                    INSERT INTO submissions (user_id, activity_code, payload) VALUES ('demo-sari_dewi', 'SHINE', jsonb_build_object(
                        'idea_title', 'Reading', 'idea_summary', repeat('Reading. ', 8))) RETURNING id
                ) SELECT set_config('app.pending', id::text, true) FROM pending;
                INSERT INTO submission_attachments (submission_id, path)
                SELECT current_setting('app.pending')::uuid, 'evidence/demo-sari_dewi/SHINE/1-0000000' || n || '.pdf' FROM generate_series(1, 6) AS n;
                """ + "ALTER TABLE submission_attachments ENABLE TRIGGER at_most_five_attachments",
            "at_most_five_attachments"),
        new(
            Off("submissions", "UPDATE submissions SET payload = payload || '{\"class_date\": \"9999-01-01\"}' WHERE id = (SELECT id FROM submissions WHERE activity_code = 'EXPLORE' LIMIT 1)"),
            "nothing_lies_in_the_future"),
        new(
            "INSERT INTO referral_events (referrer_user_id, referee_user_id, event_type) SELECT " + Leader + ", 'demo-tono_student', 'SIGNUP';" + Referral(51),
            "referrals_within_monthly_cap"),
        new(Referral(2), "referral_points_have_their_referral"),
        new("UPDATE standings SET reached_at = reached_at - interval '1 second' WHERE user_id = 'demo-sari_dewi' AND period = 'ALL_TIME'", "standings_follow_the_ledger"),
        new("UPDATE board_scores SET participants = participants + 1 WHERE (period, by_cohort, by_school, cohort, school, points) = (SELECT period, by_cohort, by_school, cohort, school, points FROM board_scores WHERE by_school LIMIT 1)", "scores_follow_the_standings"),
        Stale("leaderboard_totals_follows_the_ledger", "leaderboard_totals"),
        Stale("leaderboard_30d_follows_the_ledger", "leaderboard_30d"),
        Stale("activity_metrics_follow_the_ledger", "activity_metrics"),
        Stale("group_metrics_follow_the_ledger", "cohort_metrics", "school_metrics") with { Count = 2 },
        Stale("daily_activity_follows_the_ledger", "daily_activity"),
        new("ALTER TABLE users DISABLE TRIGGER email_is_lower_case", "triggers_are_enabled"),
        new("ALTER TABLE points_ledger ENABLE TRIGGER ledger_is_append_only", "triggers_are_enabled"),
        new(
            "ALTER TABLE users DROP CONSTRAINT chk_handle_pattern; ALTER TABLE users ADD CONSTRAINT chk_handle_pattern CHECK (length(handle) > 2) NOT VALID",
            "constraints_are_validated"),
        new("CREATE UNIQUE INDEX CONCURRENTLY one_user_a_role ON users (role)", "indexes_are_valid"),
        new("DROP INDEX idx_cohort_metrics_cohort_unique", "views_can_be_refreshed"),
        new(
            """
            ALTER TABLE kajabi_events DROP CONSTRAINT fk_kajabi_events_user_match;
            INSERT INTO kajabi_events (event_id, tag_name_raw, tag_name_norm, contact_id, created_at_utc, user_match, raw) VALUES ('e', 't', 't', 'c', now(), 'nobody', '{}');
            ALTER TABLE kajabi_events ADD CONSTRAINT fk_kajabi_events_user_match FOREIGN KEY (user_match) REFERENCES users (id) NOT VALID
            """,
            "references_lead_somewhere", "constraints_are_validated"),
    ];

    /// <summary>How many violations of the first invariant.</summary>
    public long Count { get; init; } = 1;

    public override string ToString() => $"{Violated[0]}: {Sql[..Math.Min(60, Sql.Length)]}";

    private const string Reversal = "SELECT id FROM points_ledger WHERE reverses_entry_id IS NOT NULL ORDER BY id LIMIT 1";

    private const string Course = $"SELECT id FROM points_ledger WHERE external_source = 'kajabi' AND user_id = {Leader} LIMIT 1";

    private static string Entry(string activity) => $"""
        SELECT id FROM points_ledger e WHERE activity_code = '{activity}' AND user_id = {Leader}
            AND external_source = 'admin_approval' AND NOT EXISTS (SELECT FROM points_ledger r WHERE r.reverses_entry_id = e.id) LIMIT 1
        """;

    private static string Off(string table, string sql, string before = "") => $"""
        {before};
        ALTER TABLE {table} DISABLE TRIGGER USER;
        {sql};
        ALTER TABLE {table} ENABLE TRIGGER USER;
        {(table is "points_ledger" ? "ALTER TABLE points_ledger ENABLE ALWAYS TRIGGER ledger_is_append_only;" : "")}
        {(table is "audit_log" ? "ALTER TABLE audit_log ENABLE ALWAYS TRIGGER audit_log_is_append_only;" : "")}

        """;

    private static string Referral(int points) => $"""
        SELECT act_as('system');
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time)
        SELECT {Leader}, 'AMPLIFY', 'FORM', {points}, 'referral', 'referral:signup:demo-tono_student', now()
        """;

    /// <summary>A view that claims to be new and lacks an entry. Younger rows excuse it, so transactions have to pass.</summary>
    private static Damage Stale(string invariant, params string[] views) => new(
        $"""
        SELECT act_as('system');
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_event_id, event_time, created_at)
        SELECT {Leader}, 'AMPLIFY', 'FORM', 5, 'found', now() - interval '3 days', now() - interval '3 days';
        COMMIT;
        CREATE TEMP TABLE passed (n int);
        DO $$ BEGIN FOR n IN 1..100 LOOP BEGIN INSERT INTO passed VALUES (n); EXCEPTION WHEN unique_violation THEN NULL; END; END LOOP; END $$;
        COMMIT;
        {string.Concat(views.Select(view => $"UPDATE analytic_views SET refreshed_at = now(){Later(view)} WHERE name = '{view}';"))}
        """,
        invariant);

    // The demo's submissions were decided a moment ago, which would excuse this view; the day of the other one's refresh begins its window.
    private static string Later(string view) => view == "leaderboard_totals" ? " + interval '6 minutes'" : "";
}
