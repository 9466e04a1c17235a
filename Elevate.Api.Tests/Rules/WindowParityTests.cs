using Elevate.Api.Tests.Database;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Persistence.Rules;
using Npgsql;

namespace Elevate.Api.Tests.Rules;

/// <summary>Random histories: the class, the trigger and plain counting over every window come to the same verdict, with the same numbers.</summary>
public sealed class WindowParityTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const int Week = 7 * 24;

    private static readonly DateOnly FirstSession = new(2023, 1, 1);

    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Weeks_of_trainings_handed_in(int seed)
    {
        var random = new Random(seed);
        await using var connection = await ActAsSystemAsync($"weeks{seed}");
        var accepted = new List<(int Hour, int Peers)>();
        for (var attempt = 1; attempt <= 120; attempt++)
        {
            var (hour, peers) = (random.Next(60 * 24), random.Next(1, 31));
            var payload = Payload.Amplify($"weeks{seed}", attempt, peers, daysAgo: 700);
            var sql = Insert($"weeks{seed}", "AMPLIFY", payload, Start.AddHours(hour));

            var fromCode = Verdict(() => AmplifyWithinWeeklyQuota.Check(
                accepted.Select(use => Use(Start.AddHours(use.Hour), use.Peers)), Use(Start.AddHours(hour), peers)));
            var fromDatabase = await TryAsync(connection, sql);

            AssertSame(fromCode, fromDatabase);
            Assert.Equal(Fullest(accepted, hour, Week) + peers > 50, fromDatabase is not null);
            if (fromDatabase is null) accepted.Add((hour, peers));
        }
        Assert.NotEmpty(accepted);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Weeks_of_sessions_approved(int seed)
    {
        var random = new Random(seed);
        await using var connection = await ActAsSystemAsync($"sessions{seed}");
        var approved = new List<(int Day, int Peers)>();
        for (var attempt = 1; attempt <= 80; attempt++)
        {
            var (day, peers) = (random.Next(40), random.Next(1, 31));
            var date = FirstSession.AddDays(day);
            var payload = Payload.Amplify($"sessions{seed}", attempt, peers, 0, date);
            var id = Guid.NewGuid();
            Assert.Null(await TryAsync(connection, Insert($"sessions{seed}", "AMPLIFY", payload, Start.AddDays(-8 * attempt).AddYears(1), id)));

            var fromCode = Verdict(() => AmplifyApprovalWithinWeeklyQuota.Check(
                approved.Select(use => Use(Start, use.Peers, FirstSession.AddDays(use.Day))), Use(Start, peers, date),
                TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta")));
            var fromDatabase = await TryAsync(connection, $"""
                SELECT act_as('admin{seed}');
                UPDATE submissions SET status = 'APPROVED' WHERE id = '{id}';
                INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, event_time)
                    VALUES ('sessions{seed}', 'AMPLIFY', 'MANUAL', {2 * peers}, 'admin_approval', 'submission:{id}:approved:v1', '{id}', now())
                """);

            AssertSame(fromCode, fromDatabase);
            Assert.Equal(Fullest(approved, day, 7) + peers > 50, fromDatabase is not null);
            if (fromDatabase is null) approved.Add((day, peers));
        }
        Assert.NotEmpty(approved);
    }

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public async Task Hours_of_submissions(int seed)
    {
        var random = new Random(seed);
        await using var connection = await ActAsSystemAsync($"hours{seed}");
        var accepted = new List<(int Minute, int One)>();
        for (var attempt = 1; attempt <= 150; attempt++)
        {
            var minute = random.Next(240);

            var fromCode = Verdict(() => AtMostTenSubmissionsAnHour.Check(accepted.Select(one => Start.AddMinutes(one.Minute)), Start.AddMinutes(minute)));
            var fromDatabase = await TryAsync(connection, Insert($"hours{seed}", "SHINE", Payload.Shine, Start.AddMinutes(minute)));

            AssertSame(fromCode, fromDatabase);
            Assert.Equal(Fullest(accepted, minute, 60) + 1 > 10, fromDatabase is not null);
            if (fromDatabase is null) accepted.Add((minute, 1));
        }
        Assert.InRange(accepted.Count, 20, 80);
    }

    /// <summary>Every window on the grid that holds the moment, counted one by one.</summary>
    private static int Fullest(List<(int At, int Amount)> uses, int at, int length) => Enumerable.Range(at - length + 1, length)
        .Max(start => uses.Where(use => use.At >= start && use.At < start + length).Sum(use => use.Amount));

    private static AmplifyUse Use(DateTimeOffset createdAt, int peers, DateOnly? sessionDate = null) =>
        new(createdAt, sessionDate ?? DateOnly.MinValue, peers, 0);

    private static QuotaExceededException? Verdict(Action check) => Record.Exception(check) as QuotaExceededException;

    private static void AssertSame(QuotaExceededException? fromCode, QuotaExceededException? fromDatabase)
    {
        Assert.Equal(
            (fromCode?.Message, fromCode?.Code, fromCode?.Prior, fromCode?.Requested, fromCode?.Cap, fromCode?.WindowStart, fromCode?.WindowEnd),
            (fromDatabase?.Message, fromDatabase?.Code, fromDatabase?.Prior, fromDatabase?.Requested, fromDatabase?.Cap, fromDatabase?.WindowStart, fromDatabase?.WindowEnd));
    }

    private static string Insert(string user, string activity, string payload, DateTimeOffset createdAt, Guid? id = null) => $"""
        SELECT act_as('system');
        INSERT INTO submissions (id, user_id, activity_code, payload, created_at)
        VALUES ('{id ?? Guid.NewGuid()}', '{user}', '{activity}', '{payload}', '{createdAt:O}')
        """;

    private static async Task<QuotaExceededException?> TryAsync(NpgsqlConnection connection, string script)
    {
        try
        {
            await using var command = new NpgsqlCommand(script, connection);
            await command.ExecuteNonQueryAsync();
            return null;
        }
        catch (PostgresException exception)
        {
            return Assert.IsType<QuotaExceededException>(DatabaseErrorMapper.Map(exception));
        }
    }

    private async Task<NpgsqlConnection> ActAsSystemAsync(string educator)
    {
        var connection = await database.DataSource.OpenConnectionAsync();
        await using var command = new NpgsqlCommand($"""
            SELECT act_as('system');
            INSERT INTO users (id, handle, name, email, role, user_type, user_type_confirmed) VALUES
                ('{educator}', '{educator}', 'Educator', '{educator}@example.org', 'PARTICIPANT', 'EDUCATOR', true),
                ('admin{educator[^1]}', 'admin{educator[^1]}', 'Admin', 'admin{educator[^1]}@example.org', 'ADMIN', 'EDUCATOR', true)
            """, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }
}
