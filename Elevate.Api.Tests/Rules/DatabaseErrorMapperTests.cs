using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Persistence.Rules;

namespace Elevate.Api.Tests.Rules;

public sealed class DatabaseErrorMapperTests(RuleWorld world) : IClassFixture<RuleWorld>
{
    [Fact]
    public async Task A_quota_comes_with_its_numbers_and_window()
    {
        var error = Assert.IsType<QuotaExceededException>(await MapAsync("amplify_within_weekly_quota"));

        Assert.Equal((ErrorCodes.PeersCap, 30, 21, 50), (error.Code, error.Prior, error.Requested, error.Cap));
        Assert.Equal(TimeSpan.FromDays(7), error.WindowEnd - error.WindowStart);
        Assert.InRange(DateTimeOffset.UtcNow - error.WindowStart, TimeSpan.FromDays(2), TimeSpan.FromDays(3));
        Assert.Equal("At most 50 peers count within 7 days: 30 are reported already, 21 more would make 51.", error.Message);
    }

    [Fact]
    public async Task The_students_have_a_code_of_their_own()
    {
        var script = $"""
            SELECT act_as('edu2');
            INSERT INTO submissions (user_id, activity_code, payload)
            VALUES ('edu2', 'AMPLIFY', '{Payload.Amplify("edu2", 9, peers: 20, students: 51)}')
            """;

        var error = Assert.IsType<QuotaExceededException>(DatabaseErrorMapper.Map((await world.TryAsync(script))!));

        Assert.Equal((ErrorCodes.StudentsCap, 150, 51, 200), (error.Code, error.Prior, error.Requested, error.Cap));
    }

    [Fact]
    public async Task The_window_of_an_approval_counts_session_days_in_the_programmes_time_zone()
    {
        var error = Assert.IsType<QuotaExceededException>(await MapAsync("amplify_approval_within_weekly_quota"));

        Assert.Equal((40, 20, 50), (error.Prior, error.Requested, error.Cap));
        var jakarta = TimeSpan.FromHours(7);
        Assert.Equal(TimeSpan.Zero, error.WindowStart.ToOffset(jakarta).TimeOfDay);
        Assert.Equal(DateTime.UtcNow.Date.AddDays(-32), error.WindowStart.ToOffset(jakarta).Date);
    }

    [Fact]
    public async Task A_conflict_comes_with_the_status()
    {
        var error = Assert.IsType<StateConflictException>(await MapAsync("submission_status_moves_forward"));

        Assert.Equal(SubmissionStatus.Rejected, error.Status);
        Assert.Equal("The submission is rejected and cannot become approved.", error.Message);
    }

    [Theory]
    [InlineData("evidence_is_not_from_the_future", "evidence.explore.classDate")]
    [InlineData("chk_handle_pattern", "handle")]
    [InlineData("final_points_within_twenty_percent", "finalPoints")]
    public async Task Invalid_input_comes_with_its_field(string refusal, string field) =>
        Assert.Equal(field, Assert.IsType<ValidationException>(await MapAsync(refusal)).Field);

    [Theory]
    [InlineData("SELECT 1 / 0")]
    [InlineData("INSERT INTO users (id, handle, name, email) VALUES ('edu', 'new', 'New', 'new@example.org')")]
    public async Task What_no_rule_refuses_stays_what_it_is(string script) =>
        Assert.Null(DatabaseErrorMapper.Map((await world.TryAsync(script))!));

    private async Task<RuleViolationException?> MapAsync(string refusal) =>
        DatabaseErrorMapper.Map((await world.TryAsync(Violations.All[refusal].Script))!);
}
