using Elevate.Api.Tests.Database;
using Npgsql;

namespace Elevate.Api.Tests.Rules;

/// <summary>Never one too many, with SQL straight into the database.</summary>
public sealed class RaceTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task Of_64_trainings_of_ten_peers_a_week_takes_five()
    {
        await EducatorAsync("weekly");

        var (successes, refusals) = await RaceAsync(number => Submit("weekly", "AMPLIFY", Payload.Amplify("weekly", number, peers: 10)));

        Assert.Equal(5, successes);
        // Ten submissions an hour would be the next limit; the quota is reached first.
        Assert.All(refusals, refusal => Assert.Equal("EL002", refusal.SqlState));
    }

    [Fact]
    public async Task Of_64_submissions_an_hour_takes_ten()
    {
        await EducatorAsync("hourly");

        var (successes, refusals) = await RaceAsync(_ => Submit("hourly", "SHINE", Payload.Shine));

        Assert.Equal(10, successes);
        Assert.All(refusals, refusal => Assert.Equal("EL004", refusal.SqlState));
    }

    [Fact]
    public async Task Of_64_approvals_within_a_week_of_sessions_five_fit()
    {
        await EducatorAsync("trainer");
        await ExecuteAsync("SELECT act_as('system'); " + string.Concat(Enumerable.Range(1, Race.Connections).Select(number => $"""
            INSERT INTO submissions (id, user_id, activity_code, payload, created_at) VALUES ('{Id(0x5e, number)}', 'trainer', 'AMPLIFY',
                '{Payload.Amplify("trainer", number, peers: 10, daysAgo: 600)}', now() - {number * 8} * interval '1 day');
            """)));
        await SignUpAsync("approver", "ADMIN");

        var (successes, refusals) = await RaceAsync(number => Approve("approver", Id(0x5e, number)));

        Assert.Equal(5, successes);
        Assert.All(refusals, refusal => Assert.Equal("EL003", refusal.SqlState));
    }

    [Fact]
    public async Task One_submission_is_paid_once_however_many_approve_it()
    {
        await EducatorAsync("author");
        await SignUpAsync("reviewer", "REVIEWER");
        await ExecuteAsync($"""
            SELECT act_as('author');
            INSERT INTO submissions (id, user_id, activity_code, payload) VALUES ('{Id(0xa0, 1)}', 'author', 'EXPLORE', '{Payload.Explore()}')
            """);

        var (successes, _) = await RaceAsync(_ => Approve("reviewer", Id(0xa0, 1)));

        Assert.Equal(1, successes);
        Assert.Equal(1L, await ReadAsync("SELECT count(*) FROM points_ledger WHERE user_id = 'author'"));
    }

    [Fact]
    public async Task Of_64_superadmins_taken_away_at_once_one_stays()
    {
        foreach (var number in Enumerable.Range(1, Race.Connections)) await SignUpAsync($"super{number}", "SUPERADMIN");

        var (successes, refusals) = await RaceAsync(number => "SELECT act_as('system'); " + (number % 3) switch
        {
            0 => $"DELETE FROM users WHERE id = 'super{number}'",
            1 => $"UPDATE users SET role = 'PARTICIPANT' WHERE id = 'super{number}'",
            _ => $"UPDATE users SET deleted_at = now() WHERE id = 'super{number}'",
        });

        Assert.Equal(Race.Connections - 1, successes);
        Assert.Equal("EL043", Assert.Single(refusals).SqlState);
        Assert.Equal(1L, await ReadAsync("SELECT count(*) FROM users WHERE role = 'SUPERADMIN' AND deleted_at IS NULL"));
    }

    [Fact]
    public async Task Of_64_attachments_five_stay()
    {
        await EducatorAsync("collector");
        await ExecuteAsync($"""
            SELECT act_as('collector');
            INSERT INTO submissions (id, user_id, activity_code, payload) VALUES ('{Id(0xc0, 1)}', 'collector', 'SHINE', '{Payload.Shine}')
            """);

        var (successes, refusals) = await RaceAsync(number => $"""
            SELECT act_as('collector');
            INSERT INTO submission_attachments (submission_id, path) VALUES ('{Id(0xc0, 1)}', 'evidence/collector/SHINE/{number}-00000000.pdf')
            """);

        Assert.Equal(5, successes);
        Assert.All(refusals, refusal => Assert.Equal("EL007", refusal.SqlState));
    }

    [Fact]
    public async Task One_certificate_stands_behind_one_of_64_educators()
    {
        foreach (var number in Enumerable.Range(1, Race.Connections)) await EducatorAsync($"learner{number}");

        var (successes, refusals) = await RaceAsync(number => Submit($"learner{number}", "LEARN", Payload.Learn(hash: Payload.Hash)));

        Assert.Equal(1, successes);
        Assert.All(refusals, refusal => Assert.Equal("uniq_learn_certificate_hash", refusal.ConstraintName));
    }

    private Task<(int Successes, IReadOnlyList<PostgresException> Refusals)> RaceAsync(Func<int, string> script) =>
        Race.RunAsync(database.DataSource, script);

    private static string Id(int family, int number) => $"00000000-0000-0000-00{family:x2}-{number:d12}";

    private static string Submit(string user, string activity, string payload) => $"""
        SELECT act_as('{user}');
        INSERT INTO submissions (user_id, activity_code, payload) VALUES ('{user}', '{activity}', '{payload}')
        """;

    private static string Approve(string reviewer, string submission) => $"""
        SELECT act_as('{reviewer}');
        UPDATE submissions SET status = 'APPROVED' WHERE id = '{submission}';
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time)
            SELECT user_id, activity_code, 'MANUAL', base_points(activity_code, payload), 'admin_approval', 'submission:{submission}:approved:v1', id, now()
            FROM submissions WHERE id = '{submission}'
        """;

    private Task EducatorAsync(string id) => ExecuteAsync($"""
        INSERT INTO users (id, handle, name, email, user_type, user_type_confirmed)
        VALUES ('{id}', '{id}', 'Educator', '{id}@example.org', 'EDUCATOR', true)
        """);

    private Task SignUpAsync(string id, string role) => ExecuteAsync($"""
        SELECT act_as('system');
        INSERT INTO users (id, handle, name, email, role) VALUES ('{id}', '{id}', 'Staff', '{id}@example.org', '{role}')
        """);

    // A script is one transaction.
    private async Task ExecuteAsync(string script)
    {
        await using var command = database.DataSource.CreateCommand(script);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<object?> ReadAsync(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
