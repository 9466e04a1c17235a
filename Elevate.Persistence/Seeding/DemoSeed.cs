using Elevate.Domain.Activities;
using Elevate.Domain.Errors;
using Elevate.Domain.Points;
using Elevate.Persistence.Badges;
using Elevate.Persistence.Leaderboards;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Submissions;
using Elevate.Persistence.Transactions;
using Npgsql;

namespace Elevate.Persistence.Seeding;

/// <summary>
/// Fills an empty database with the demo programme. Everything goes through the commands and the rules of the database, at the times when it is
/// said to have happened. Stopped half-way, it goes on from there; complete, it does nothing.
/// </summary>
/// <param name="dataSource">The database.</param>
public sealed class DemoSeed(NpgsqlDataSource dataSource)
{
    private const string Complete = "DEMO_SEED_COMPLETED";

    private readonly SettableClock _clock = new();
    private readonly TransactionRunner _transactions = new(dataSource, OrganisationTimeZone.Default) { IsImport = true };
    private readonly Dictionary<int, Guid> _submissions = [];

    /// <summary>Seeds where that is called for.</summary>
    /// <param name="cancellationToken">Gives up; the next run goes on.</param>
    /// <returns>False where there was nothing to do: the seed is complete, or the database is somebody's own.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken = default)
    {
        if (!await IsWantedAsync(cancellationToken)) return false;

        // One node seeds: the lock is in its own way only, and who waited for it finds that nothing is left to do.
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var command = new NpgsqlCommand("LOCK TABLE activities IN SHARE UPDATE EXCLUSIVE MODE", connection) { CommandTimeout = 0 })
            await command.ExecuteNonQueryAsync(cancellationToken);
        if (!await IsWantedAsync(cancellationToken)) return false;
        await SeedAsync(cancellationToken);
        return true;
    }

    private async Task SeedAsync(CancellationToken cancellationToken)
    {
        var history = new DemoHistory(await AddPeopleAsync(cancellationToken));
        foreach (var step in history.Steps()) await PlayAsync(step, cancellationToken);

        await ExecuteAsync("INSERT INTO audit_log (actor_id, action, meta) VALUES ('system', $1, '{\"entityType\": \"user\"}')", cancellationToken, Complete);
        await new BoardMaintenance(dataSource).FoldAsync(cancellationToken);
        await new AnalyticsRefresh(dataSource).RefreshAllAsync(cancellationToken);
    }

    private async Task<bool> IsWantedAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("""
            SELECT NOT EXISTS (SELECT FROM users WHERE id NOT LIKE 'demo-%') AND NOT EXISTS (SELECT FROM audit_log WHERE action = $1)
            """);
        command.Parameters.Add(new() { Value = Complete });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <returns>The moment that the history is told from: the same in every run.</returns>
    private async Task<DateTimeOffset> AddPeopleAsync(CancellationToken cancellationToken)
    {
        var today = new DateTimeOffset(DateTimeOffset.UtcNow.Date, TimeSpan.Zero);
        foreach (var person in DemoPeople.All)
        {
            await ExecuteAsync("""
                INSERT INTO users (id, handle, name, email, role, user_type, user_type_confirmed, cohort, school, region, created_at)
                VALUES ($1, $2, $3, $2 || '@demo.example', $4, $5, true, $6, $7, $8, $9) ON CONFLICT (id) DO NOTHING
                """, cancellationToken, person.Id, person.Handle, person.Name, person.Role, person.UserType, person.Cohort, person.School, person.Region,
                new DemoHistory(today).Beginning);
        }

        await using var command = dataSource.CreateCommand("SELECT created_at FROM users WHERE id = $1");
        command.Parameters.Add(new() { Value = DemoPeople.All[0].Id });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return reader.GetFieldValue<DateTimeOffset>(0) + (today - new DemoHistory(today).Beginning);
    }

    private async Task PlayAsync(DemoStep step, CancellationToken cancellationToken)
    {
        _clock.Now = step.At;
        try
        {
            switch (step)
            {
                case CourseFinished finished:
                    await FinishCourseAsync(finished, cancellationToken);
                    break;
                case HandedIn handedIn:
                    var command = new CreateSubmission(handedIn.Evidence, handedIn.Visibility, IdempotencyKey: $"demo-{handedIn.Number}");
                    var created = await new CreateSubmissionHandler(_transactions, OrganisationTimeZone.Default, _clock)
                        .HandleAsync(handedIn.Author.ToActor(), command, cancellationToken);
                    _submissions[handedIn.Number] = created.Id;
                    break;
                case Approved approved:
                    await new ApproveSubmissionHandler(_transactions, OrganisationTimeZone.Default, _clock)
                        .HandleAsync(DemoPeople.Reviewer.ToActor(), new ApproveSubmission(_submissions[approved.Number], approved.Note), cancellationToken);
                    break;
                case Rejected rejected:
                    await new RejectSubmissionHandler(_transactions, _clock)
                        .HandleAsync(DemoPeople.Reviewer.ToActor(), new RejectSubmission(_submissions[rejected.Number], rejected.Note), cancellationToken);
                    break;
                case Revoked revoked:
                    await new RevokeSubmissionHandler(_transactions, _clock)
                        .HandleAsync(DemoPeople.Admin.ToActor(), new RevokeSubmission(_submissions[revoked.Number], revoked.Reason), cancellationToken);
                    break;
            }
        }
        catch (StateConflictException)
        {
            // A run before this one got further.
        }
    }

    /// <summary>Grant, points and badges, as an event of the learning platform brings them.</summary>
    private async Task FinishCourseAsync(CourseFinished finished, CancellationToken cancellationToken)
    {
        await ExecuteAsync("""
            WITH granted AS (
                INSERT INTO learn_tag_grants (user_id, tag_name, granted_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING user_id
            )
            INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time, created_at, meta)
            SELECT user_id, $4, $5, $6, $7, $8, $3, $3, jsonb_build_object('tag_name', $2) FROM granted
            """, cancellationToken,
            finished.Educator.Id, finished.Tag, finished.At, ActivityCode.Learn.ToKey(), LedgerSource.Webhook, Scoring.LearnPerTag, LedgerEvents.Kajabi,
            LedgerEvents.KajabiTag($"demo-{finished.Educator.Handle}", finished.Tag));
        await new BadgeRecheck(_transactions, _clock).RunAsync(DemoPeople.Reviewer.ToActor(), finished.Educator.Id, cancellationToken);
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var context = new NpgsqlCommand("SELECT act_as('system')", connection)) await context.ExecuteNonQueryAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value ?? DBNull.Value });
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
