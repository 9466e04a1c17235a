using static Elevate.Api.Tests.Rules.RuleWorld;

namespace Elevate.Api.Tests.Rules;

/// <summary>What is decided in SQL is written down as well, once, in the name of the one who decided.</summary>
public sealed class AuditTests(RuleWorld world) : IClassFixture<RuleWorld>
{
    private const string Pay = $"""
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time)
        VALUES ('edu', 'EXPLORE', 'MANUAL', 50, 'admin_approval', 'submission:{Pending}:approved:v1', '{Pending}', now())
        """;

    [Theory]
    [InlineData("APPROVE_SUBMISSION", $"SELECT act_as('rev'); UPDATE submissions SET status = 'APPROVED' WHERE id = '{Pending}'; {Pay}")]
    [InlineData("REJECT_SUBMISSION", $"SELECT act_as('rev'); UPDATE submissions SET status = 'REJECTED', review_note = 'No.' WHERE id = '{Pending}'")]
    public Task A_decision_leaves_one_entry(string action, string script) => PassesAsync($"""
        {script};
        SET CONSTRAINTS ALL IMMEDIATE;
        SELECT 1 / (count(*) = 1 AND bool_and(actor_id = 'rev' AND action = '{action}'))::integer FROM audit_log WHERE target_id = '{Pending}'
        """);

    [Fact]
    public Task A_decision_that_was_written_down_is_not_written_down_again() => PassesAsync($"""
        SELECT act_as('rev');
        INSERT INTO audit_log (actor_id, action, target_id) VALUES ('rev', 'REJECT_SUBMISSION', '{Pending}');
        UPDATE submissions SET status = 'REJECTED', review_note = 'No.' WHERE id = '{Pending}';
        SET CONSTRAINTS ALL IMMEDIATE;
        SELECT 1 / (count(*) = 1)::integer FROM audit_log WHERE target_id = '{Pending}'
        """);

    [Fact]
    public Task At_commit_the_entry_still_names_the_one_who_decided() => PassesAsync($"""
        SELECT act_as('rev');
        UPDATE submissions SET status = 'REJECTED', review_note = 'No.' WHERE id = '{Pending}';
        SELECT act_as('edu');
        SET CONSTRAINTS ALL IMMEDIATE;
        SELECT 1 / (actor_id = 'rev' AND actor_id() = 'edu')::integer FROM audit_log WHERE target_id = '{Pending}'
        """);

    [Fact]
    public Task A_change_of_role_leaves_an_entry_with_both_roles() => PassesAsync("""
        SELECT act_as('admin');
        UPDATE users SET role = 'REVIEWER' WHERE id = 'edu';
        SELECT 1 / (actor_id = 'admin' AND meta ->> 'originalRole' = 'PARTICIPANT' AND meta ->> 'newRole' = 'REVIEWER')::integer
        FROM audit_log WHERE target_id = 'edu' AND action = 'UPDATE_USER_ROLE';
        SELECT 1 / count(*)::integer FROM audit_log WHERE target_id = 'edu'
        """);

    private async Task PassesAsync(string script) => Assert.Null(await world.TryAsync(script));
}
