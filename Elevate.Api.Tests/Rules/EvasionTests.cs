using Npgsql;
using static Elevate.Api.Tests.Rules.RuleWorld;

namespace Elevate.Api.Tests.Rules;

/// <summary>Ways round the rules that were thought of, each with the rule that it runs into.</summary>
public sealed class EvasionTests(RuleWorld world) : IClassFixture<RuleWorld>
{
    private const string Explore = $"SELECT user_id, activity_code, payload - 'evidence_files' FROM submissions WHERE id = '{Pending}'";

    private const string Approval = $"""
        INSERT INTO public.points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time)
        VALUES ('edu', 'EXPLORE', 'MANUAL', 50, 'admin_approval', 'submission:{Pending}:approved:v1', '{Pending}', now())
        """;

    // A temporary table, which everyone may make, stands in front of the one that the rule means.
    [Theory]
    [InlineData("EL012", $"CREATE TEMP TABLE users AS SELECT 'edu2' AS id, 'SUPERADMIN'::\"Role\" AS role, NULL::timestamptz AS deleted_at; SELECT set_config('app.user_id', 'edu2', true), set_config('app.user_role', 'SUPERADMIN', true); UPDATE submissions SET status = 'REJECTED', review_note = 'No.' WHERE id = '{Pending}'")]
    [InlineData("EL043", "CREATE TEMP TABLE users AS SELECT 'spare' AS id, 'SUPERADMIN'::\"Role\" AS role, NULL::timestamptz AS deleted_at; SELECT act_as('system'); DELETE FROM public.users WHERE id = 'super'")]
    [InlineData("EL004", "CREATE TEMP TABLE submissions (LIKE public.submissions); SELECT act_as('busy'); INSERT INTO public.submissions (user_id, activity_code, payload) SELECT user_id, activity_code, payload FROM public.submissions WHERE user_id = 'busy' LIMIT 1")]
    [InlineData("EL007", $"CREATE TEMP TABLE submission_attachments (LIKE public.submission_attachments); SELECT act_as('edu'); INSERT INTO public.submission_attachments (submission_id, path) VALUES ('{Pending}', 'evidence/edu/EXPLORE/9-00000000.pdf')")]
    [InlineData("EL032", $"CREATE TEMP TABLE points_ledger AS SELECT '{Pending}'::uuid AS submission_id, 'admin_approval' AS external_source, NULL::uuid AS reverses_entry_id; SELECT act_as('rev'); UPDATE submissions SET status = 'APPROVED' WHERE id = '{Pending}'")]
    [InlineData("EL030", $"CREATE TEMP TABLE scoring_rules AS SELECT * FROM public.scoring_rules; UPDATE scoring_rules SET fixed_points = 1000; SELECT act_as('rev'); UPDATE submissions SET status = 'APPROVED' WHERE id = '{Pending}'; INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time) VALUES ('edu', 'EXPLORE', 'MANUAL', 1000, 'admin_approval', 'submission:{Pending}:approved:v1', '{Pending}', now())")]
    public Task A_table_of_ones_own_is_not_looked_at(string state, string script) => RefusedAsync(state, script);

    // What a foreign key does to a row is allowed because of what is gone, not because some trigger does it.
    [Theory]
    [InlineData("EL021", $"DELETE FROM evidence_paths WHERE submission_id = '{Pending}'")]
    [InlineData("EL016", $"UPDATE submissions SET reviewer_id = NULL WHERE id = '{Approved}'")]
    [InlineData("EL050", "UPDATE earned_badges SET granted_by = NULL, source = 'MANUAL'")]
    public Task Nothing_more_is_allowed_from_within_a_trigger(string state, string script) => RefusedAsync(state, $"""
        CREATE TEMP TABLE lever (pulled boolean);
        CREATE FUNCTION pg_temp.pull() RETURNS trigger LANGUAGE plpgsql AS $pull$ BEGIN {script}; RETURN NEW; END $pull$;
        CREATE TRIGGER pull BEFORE INSERT ON lever FOR EACH ROW EXECUTE FUNCTION pg_temp.pull();
        SELECT act_as('rev');
        INSERT INTO lever VALUES (true)
        """);

    [Theory]
    [InlineData("EL031", "TRUNCATE points_ledger CASCADE")]
    [InlineData("EL031", "TRUNCATE submissions, points_ledger CASCADE")]
    [InlineData("EL060", "TRUNCATE audit_log")]
    [InlineData("EL008", "TRUNCATE submission_attachments")]
    [InlineData("EL021", "TRUNCATE evidence_paths")]
    [InlineData("EL050", "TRUNCATE earned_badges")]
    [InlineData("EL031", "INSERT INTO points_ledger SELECT * FROM points_ledger ON CONFLICT (id) DO UPDATE SET delta_points = 1000")]
    [InlineData("EL031", "DELETE FROM points_ledger WHERE false")]
    [InlineData("EL060", "UPDATE audit_log SET actor_id = 'somebody' WHERE false")]
    public Task Nothing_is_emptied_or_written_over(string state, string script) => RefusedAsync(state, "SELECT act_as('super');" + script);

    [Theory]
    [InlineData("EL022", "now() - interval '2 hours'")]
    [InlineData("EL022", "'2020-01-01'")]
    [InlineData("EL022", "'-infinity'")]
    [InlineData("EL005", "'infinity'")]
    [InlineData("EL005", "now() + interval '1 day'")]
    public Task Limits_are_not_dodged_by_another_time(string state, string createdAt) => RefusedAsync(state, $"""
        SELECT act_as('busy');
        INSERT INTO submissions (user_id, activity_code, payload, created_at) VALUES ('busy', 'SHINE', '{Payload.Shine}', {createdAt})
        """);

    [Theory]
    [InlineData("rev", "EL036", "NULL", "'bonus'", "NULL", 1000)]
    [InlineData("rev", "EL036", "'ADMIN_APPROVAL'", "'bonus'", $"'{Approved}'", 1000)]
    [InlineData("rev", "EL036", "'kajabi'", "'bonus'", "NULL", 10)]
    [InlineData("rev", "EL033", "'admin_approval'", "'bonus'", "NULL", 50)]
    [InlineData("rev", "EL033", "'admin_approval'", $"'submission:{Approved}:approved:v2'", $"'{Approved}'", 50)]
    [InlineData("rev", "23505", "'admin_approval'", $"'submission:{Approved}:approved:v1'", $"'{Approved}'", 50)]
    [InlineData("admin", "EL033", "NULL", "'bonus'", $"'{PendingLearn}'", 10)]
    public Task A_reviewer_pays_approvals_and_nothing_else(string actor, string state, string source, string eventId, string submission, int points) =>
        RefusedAsync(state, $"""
            SELECT act_as('{actor}');
            INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time)
            VALUES ('edu', 'EXPLORE', 'MANUAL', {points}, {source}, {eventId}, {submission}, now())
            """);

    [Theory]
    [InlineData("EL042", "SELECT act_as('admin'); UPDATE users SET id = 'other', role = 'REVIEWER' WHERE id = 'admin'")]
    [InlineData("EL043", "SELECT act_as('system'); INSERT INTO users (id, handle, name, email) VALUES ('super', 'super', 'S', 's@example.org') ON CONFLICT (id) DO UPDATE SET role = 'PARTICIPANT'")]
    [InlineData("EL043", "SELECT act_as('system'); WITH gone AS (DELETE FROM users WHERE role = 'SUPERADMIN' RETURNING id) SELECT count(*) FROM gone")]
    [InlineData("EL041", "SELECT act_as('admin'); INSERT INTO users (id, handle, name, email) VALUES ('edu', 'edu', 'S', 's@example.org') ON CONFLICT (id) DO UPDATE SET role = 'SUPERADMIN'")]
    public Task Roles_are_held_however_they_are_written(string state, string script) => RefusedAsync(state, script);

    [Theory]
    [InlineData($"UPDATE submissions SET status = 'APPROVED' WHERE id = '{Pending}'; UPDATE submissions SET status = 'REVOKED', revocation_reason = 'x' WHERE id = '{Pending}'", "EL032")]
    [InlineData($"SAVEPOINT paid; {Approval}; ROLLBACK TO paid", "EL033")]
    [InlineData($"UPDATE submissions SET status = 'APPROVED' WHERE id = '{Pending}'; SAVEPOINT paid; {Approval}; ROLLBACK TO paid", "EL032")]
    [InlineData($"UPDATE submissions SET status = 'APPROVED', payload = payload - 'school' || '{{\"school\": \"Another\"}}' WHERE id = '{Pending}'", "EL016")]
    [InlineData($"UPDATE submissions SET status = 'APPROVED', user_id = 'edu2' WHERE id = '{Pending}'", "EL017")]
    [InlineData($"WITH decided AS (UPDATE submissions SET status = 'APPROVED' WHERE id = '{Pending}' RETURNING id) DELETE FROM submissions WHERE id = '{Pending}'", "EL015")]
    [InlineData($"INSERT INTO submissions (id, user_id, activity_code, payload) SELECT '{Pending}'::uuid, * FROM ({Explore}) AS copied ON CONFLICT (id) DO UPDATE SET status = 'APPROVED'", "EL015")]
    public Task A_decision_is_whole_or_not_at_all(string script, string state) => RefusedAsync(state, "SELECT act_as('admin');" + script);

    [Theory]
    [InlineData("EL044", "SELECT act_as('student'); UPDATE users SET user_type = 'EDUCATOR' WHERE id = 'student'")]
    [InlineData("EL044", "SELECT act_as('student'); UPDATE users SET user_type_confirmed = false WHERE id = 'student'")]
    [InlineData("EL044", "UPDATE users SET user_type_confirmed = true WHERE id = 'unsure'")]
    [InlineData("EL044", "SELECT act_as('system'); UPDATE users SET deleted_at = now() WHERE id = 'edu2'; SELECT act_as('edu2'); UPDATE users SET deleted_at = NULL WHERE id = 'edu2'")]
    [InlineData("EL044", "SELECT act_as('rev'); DELETE FROM users WHERE id = 'student'")]
    [InlineData("EL051", "SELECT act_as('rev'); INSERT INTO earned_badges (user_id, badge_code) VALUES ('rev', 'CHAMPION')")]
    [InlineData("EL051", "SELECT act_as('rev'); INSERT INTO earned_badges (user_id, badge_code, source) VALUES ('edu', 'SHINE_NOMINEE', 'MANUAL')")]
    [InlineData("EL071", "SELECT act_as('rev'); INSERT INTO scoring_rules (activity_code, version, fixed_points) VALUES ('EXPLORE', 2, 1000)")]
    [InlineData("EL071", "SELECT act_as('rev'); UPDATE activities SET max_awards_per_user = NULL")]
    [InlineData("EL071", "SELECT act_as('rev'); DELETE FROM scoring_rules")]
    public Task What_a_rule_relies_on_is_not_changed_first(string state, string script) => RefusedAsync(state, script);

    [Theory]
    [InlineData("EL023", "reviewed_at = now() - interval '1 month'")]
    [InlineData("EL023", "reviewed_at = 'infinity'")]
    [InlineData("EL019", "reviewer_id = 'edu2'")]
    public Task A_decision_is_made_by_its_maker_and_now(string state, string claim) => RefusedAsync(state, $"""
        SELECT act_as('rev');
        UPDATE submissions SET status = 'REJECTED', review_note = 'No.', {claim} WHERE id = '{Pending}'
        """);

    [Fact]
    public Task What_is_worth_nothing_is_not_paid() => RefusedAsync("EL033", $"""
        SELECT act_as('rev');
        UPDATE submissions SET status = 'APPROVED' WHERE id = '{PendingLearn}';
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time)
        VALUES ('edu', 'LEARN', 'MANUAL', 0, 'admin_approval', 'submission:{PendingLearn}:approved:v1', '{PendingLearn}', now())
        """);

    [Fact]
    public async Task Copying_in_is_writing()
    {
        await using var connection = await world.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var context = new NpgsqlCommand("SELECT act_as('busy')", connection, transaction)) await context.ExecuteNonQueryAsync();

        var exception = await Assert.ThrowsAsync<PostgresException>(async () =>
        {
            await using var writer = await connection.BeginTextImportAsync("COPY submissions (user_id, activity_code, payload) FROM STDIN (FORMAT csv, QUOTE '''')");
            await writer.WriteAsync($"busy,SHINE,'{Payload.Shine}'\n");
        });

        Assert.Equal("EL004", exception.SqlState);
    }

    [Fact]
    public async Task Every_function_knows_where_to_look()
    {
        await using var command = world.DataSource.CreateCommand("""
            SELECT coalesce(string_agg(oid::regprocedure::text, ', '), '') FROM pg_proc
            WHERE pronamespace = 'public'::regnamespace AND prosqlbody IS NULL
                AND NOT coalesce('search_path=public, pg_temp' = ANY (proconfig), false)
                AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
            """);

        Assert.Equal("", await command.ExecuteScalarAsync());
    }

    private async Task RefusedAsync(string state, string script)
    {
        var exception = await world.TryAsync(script);

        Assert.NotNull(exception);
        Assert.True(state == exception.SqlState, $"{exception.SqlState}: {exception.MessageText}");
    }
}
