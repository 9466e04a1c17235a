using static Elevate.Api.Tests.Rules.RuleWorld;

namespace Elevate.Api.Tests.Rules;

/// <summary>What the rules leave open: the ordinary life of a submission, in SQL.</summary>
public sealed class SubmissionLifecycleTests(RuleWorld world) : IClassFixture<RuleWorld>
{
    private const string PendingFile = "evidence/edu/EXPLORE/1-00000001.pdf";

    [Fact]
    public Task An_author_edits_what_is_pending() => PassesAsync($"""
        SELECT act_as('edu');
        UPDATE submissions SET payload = '{Payload.Explore(reflection: 200)}', visibility = 'PUBLIC' WHERE id = '{Pending}';
        SELECT 1 / (version = 2 AND updated_at = now() AND created_at < now())::integer FROM submissions WHERE id = '{Pending}'
        """);

    [Fact]
    public Task An_author_shows_or_hides_what_is_approved() =>
        PassesAsync($"SELECT act_as('edu'); UPDATE submissions SET visibility = 'PUBLIC' WHERE id = '{Approved}'");

    [Fact]
    public Task A_file_that_was_withdrawn_can_be_handed_in_again() => PassesAsync($"""
        SELECT act_as('edu');
        DELETE FROM submissions WHERE id = '{Pending}';
        INSERT INTO submissions (user_id, activity_code, payload) VALUES ('edu', 'EXPLORE', '{Payload.Explore(PendingFile)}')
        """);

    [Fact]
    public Task A_file_can_move_from_the_evidence_to_the_attachments() => PassesAsync($"""
        SELECT act_as('edu');
        DELETE FROM submission_attachments WHERE submission_id = '{Pending}';
        UPDATE submissions SET payload = '{Payload.Explore()}' WHERE id = '{Pending}';
        INSERT INTO submission_attachments (submission_id, path) VALUES ('{Pending}', '{PendingFile}')
        """);

    [Fact]
    public async Task A_file_of_a_rejected_submission_stays_used()
    {
        var refusal = await world.TryAsync($"""
            SELECT act_as('rev'); UPDATE submissions SET status = 'REJECTED', review_note = 'No.' WHERE id = '{Pending}';
            SELECT act_as('edu');
            INSERT INTO submissions (user_id, activity_code, payload) VALUES ('edu', 'EXPLORE', '{Payload.Explore(PendingFile)}')
            """);

        Assert.Equal("evidence_path_is_used_once", refusal?.ConstraintName);
    }

    [Fact]
    public async Task A_file_is_named_once_within_one_submission_too()
    {
        var twice = $$"""{"reflection": "{{new string('x', 150)}}", "class_date": "2025-05-01", "evidence_files": ["{{PendingFile}}", "{{PendingFile}}"]}""";

        var refusal = await world.TryAsync($"SELECT act_as('edu'); UPDATE submissions SET payload = '{twice}' WHERE id = '{Pending}'");

        Assert.Equal("evidence_path_is_used_once", refusal?.ConstraintName);
    }

    [Fact]
    public Task A_decision_is_signed_and_dated_by_the_database() => PassesAsync($"""
        SELECT act_as('admin');
        UPDATE submissions SET status = 'APPROVED' WHERE id = '{OldSession}';
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time)
            VALUES ('edu', 'AMPLIFY', 'MANUAL', 20, 'admin_approval', 'submission:{OldSession}:approved:v1', '{OldSession}', now());
        SELECT 1 / (reviewer_id = 'admin' AND reviewed_at = now() AND approval_org_timezone = 'Asia/Jakarta')::integer
        FROM submissions WHERE id = '{OldSession}'
        """);

    [Fact]
    public Task A_rejected_learn_submission_makes_room_for_another() => PassesAsync($"""
        SELECT act_as('rev'); UPDATE submissions SET status = 'REJECTED', review_note = 'No.' WHERE id = '{PendingLearn}';
        SELECT act_as('edu'); INSERT INTO submissions (user_id, activity_code, payload) VALUES ('edu', 'LEARN', '{Payload.Learn(hash: Payload.Hash)}')
        """);

    [Fact]
    public Task Learn_is_approved_without_points() =>
        PassesAsync($"SELECT act_as('rev'); UPDATE submissions SET status = 'APPROVED' WHERE id = '{PendingLearn}'");

    [Fact]
    public Task Revoking_takes_the_points_back() => PassesAsync($"""
        SELECT act_as('admin');
        UPDATE submissions SET status = 'REVOKED', revocation_reason = 'Copied.' WHERE id = '{Approved}';
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, reverses_entry_id, event_time)
            SELECT user_id, activity_code, 'FORM', -delta_points, external_source, 'submission:{Approved}:revoked:v1', submission_id, id, event_time
            FROM points_ledger WHERE submission_id = '{Approved}';
        SELECT 1 / (sum(delta_points) = 0)::integer FROM points_ledger WHERE submission_id = '{Approved}'
        """);

    [Fact]
    public Task A_reviewer_who_is_removed_is_removed_from_decisions() => PassesAsync($"""
        SELECT act_as('rev');
        UPDATE submissions SET status = 'REJECTED', review_note = 'No.' WHERE id = '{Pending}';
        SELECT act_as('system');
        DELETE FROM users WHERE id = 'rev';
        SELECT 1 / (reviewer_id IS NULL AND review_note = 'No.')::integer FROM submissions WHERE id = '{Pending}'
        """);

    [Fact]
    public async Task Nobody_takes_a_reviewers_name_from_a_decision_by_hand()
    {
        var refusal = await world.TryAsync($"SELECT act_as('rev'); UPDATE submissions SET reviewer_id = NULL WHERE id = '{Rejected}'");

        Assert.Equal("EL016", refusal?.SqlState);
    }

    // The scripts divide by zero where they find something else than they should.
    private async Task PassesAsync(string script) => Assert.Null(await world.TryAsync(script));
}
