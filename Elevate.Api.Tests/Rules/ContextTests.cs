using static Elevate.Api.Tests.Rules.RuleWorld;

namespace Elevate.Api.Tests.Rules;

/// <summary>Nobody named, nothing allowed; and what is claimed does not count for more than what is recorded.</summary>
public sealed class ContextTests(RuleWorld world) : IClassFixture<RuleWorld>
{
    private const string Reject = $"UPDATE submissions SET status = 'REJECTED', review_note = 'No.' WHERE id = '{Pending}'";

    [Theory]
    [InlineData(null, null)]
    [InlineData("rev", null)]
    [InlineData(null, "REVIEWER")]
    [InlineData("rev", "")]
    [InlineData("rev", "reviewer")]
    [InlineData("rev", "OWNER")]
    [InlineData("rev", "PARTICIPANT")]
    [InlineData("edu2", "SUPERADMIN")]
    [InlineData("nobody", "SUPERADMIN")]
    [InlineData("system", "SYSTEM")]
    public async Task A_decision_needs_a_reviewer_who_is_one(string? id, string? role) =>
        Assert.Equal("EL012", (await world.TryAsync(Context(id, role) + Reject))?.SqlState);

    [Theory]
    [InlineData("rev", "REVIEWER")]
    [InlineData("admin", "REVIEWER")]
    [InlineData("super", "SUPERADMIN")]
    public async Task A_reviewer_or_higher_decides(string id, string role) =>
        Assert.Null(await world.TryAsync(Context(id, role) + Reject));

    [Fact]
    public async Task A_removed_account_has_no_rights_left() => Assert.Equal(
        "EL012",
        (await world.TryAsync("SELECT act_as('system'); UPDATE users SET deleted_at = now() WHERE id = 'rev';" + Context("rev", "REVIEWER") + Reject))?.SqlState);

    [Fact]
    public async Task The_lower_of_the_claimed_and_the_recorded_role_counts() => Assert.Equal(
        "EL014",
        (await world.TryAsync(Context("admin", "REVIEWER")
            + $"UPDATE submissions SET status = 'REVOKED', revocation_reason = 'x' WHERE id = '{Approved}'"))?.SqlState);

    [Theory]
    [InlineData("INSERT INTO submissions (user_id, activity_code, payload) SELECT user_id, activity_code, payload - 'evidence_files' FROM submissions WHERE activity_code = 'EXPLORE' LIMIT 1", "EL015")]
    [InlineData($"UPDATE submissions SET visibility = 'PUBLIC' WHERE id = '{Pending}'", "EL015")]
    [InlineData($"DELETE FROM submissions WHERE id = '{Pending}'", "EL015")]
    [InlineData("DELETE FROM submission_attachments", "EL015")]
    [InlineData("INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_event_id, event_time) VALUES ('edu', 'SHINE', 'MANUAL', 1, 'x', now())", "EL036")]
    [InlineData("UPDATE users SET role = 'REVIEWER' WHERE id = 'edu'", "EL040")]
    [InlineData("INSERT INTO users (id, handle, name, email, role) VALUES ('new', 'new', 'New', 'new@example.org', 'REVIEWER')", "EL040")]
    [InlineData("DELETE FROM earned_badges", "EL050")]
    public async Task Without_an_actor_nothing_is_written(string script, string state) =>
        Assert.Equal(state, (await world.TryAsync(script))?.SqlState);

    [Fact]
    public async Task A_reviewer_awards_nothing_to_themselves() => Assert.Equal(
        "EL036",
        (await world.TryAsync(Context("rev", "REVIEWER")
            + "INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_event_id, event_time) VALUES ('rev', 'SHINE', 'MANUAL', 1, 'x', now())"))?.SqlState);

    private static string Context(string? id, string? role) =>
        (id is null ? "" : $"SELECT set_config('app.user_id', '{id}', true);") + (role is null ? "" : $"SELECT set_config('app.user_role', '{role}', true);");
}
