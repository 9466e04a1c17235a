using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Domain;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence;
using Elevate.Persistence.Submissions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Elevate.Api.Tests.Submissions;

/// <summary>The commands on a database of their own, with people to give them.</summary>
public sealed class ProgrammeFixture : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private NpgsqlDataSource? _dataSource;
    private ServiceProvider _services = null!;

    public ManualClock Clock { get; } = new(new DateTimeOffset(2025, 9, 1, 12, 0, 0, TimeSpan.Zero));

    public NpgsqlDataSource DataSource => _dataSource!;

    public CreateSubmissionHandler Create => _services.GetRequiredService<CreateSubmissionHandler>();

    public UpdateSubmissionHandler Update => _services.GetRequiredService<UpdateSubmissionHandler>();

    public WithdrawSubmissionHandler Withdraw => _services.GetRequiredService<WithdrawSubmissionHandler>();

    public ApproveSubmissionHandler Approve => _services.GetRequiredService<ApproveSubmissionHandler>();

    public RejectSubmissionHandler Reject => _services.GetRequiredService<RejectSubmissionHandler>();

    public ReviewSubmissionsHandler Review => _services.GetRequiredService<ReviewSubmissionsHandler>();

    public RevokeSubmissionHandler Revoke => _services.GetRequiredService<RevokeSubmissionHandler>();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        // The clock of the tests is not the database's.
        _dataSource = ElevateDbContextOptions.CreateDataSource($"{_database.ConnectionString};Options=-c app.import=on");
        _services = new ServiceCollection()
            .AddSingleton(_dataSource)
            .AddSingleton<TimeProvider>(Clock)
            .AddElevateCommands()
            .BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _dataSource!.DisposeAsync();
        await _database.DisposeAsync();
    }

    public async Task<Actor> JoinAsync(Role role = Role.Participant, UserType type = UserType.Educator, bool confirmed = true)
    {
        var id = $"user_{Guid.NewGuid():n}";
        await ExecuteAsAsync(
            "system",
            "INSERT INTO users (id, handle, name, email, role, user_type, user_type_confirmed) VALUES ($1, $2, 'Somebody', $3, $4, $5, $6)",
            id, id[^12..], $"{id}@school.example", role, type, confirmed);
        return new Actor(id, role, type, confirmed);
    }

    public Task<Submission> SubmitAsync(Actor author, Evidence evidence) => Create.HandleAsync(author, new CreateSubmission(evidence));

    public Task<Submission> SubmitAmplifyAsync(Actor author, int peers, int students = 0, int daysAgo = 1) => SubmitAsync(
        author,
        Samples.AmplifyBy(author.UserId) with
        {
            PeersTrained = peers,
            StudentsTrained = students,
            SessionDate = DateOnly.FromDateTime(Clock.Now.AddDays(-daysAgo).Date),
        });

    /// <summary>Straight into the database, in the name of a user.</summary>
    /// <returns>How many rows it changed.</returns>
    public async Task<int> ExecuteAsAsync(string userId, string sql, params object[] values)
    {
        await using var connection = await DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var context = new NpgsqlCommand("SELECT act_as($1)", connection, transaction) { Parameters = { new() { Value = userId } } };
        await context.ExecuteNonQueryAsync();
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        var changed = await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return changed;
    }

    public async Task<T> ScalarAsync<T>(string sql, params object[] values)
    {
        await using var command = DataSource.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return (T)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException("There is no row."));
    }

    /// <summary>Points, badges, audit entries and news: whatever a refused command must not leave behind.</summary>
    public async Task<string> TracesAsync(Actor user) => await ScalarAsync<string>(
        """
        SELECT format('%s submissions, %s entries, %s points, %s badges, %s audits, %s news',
            (SELECT count(*) FROM submissions WHERE user_id = $1), count(*), coalesce(sum(delta_points), 0),
            (SELECT count(*) FROM earned_badges WHERE user_id = $1),
            (SELECT count(*) FROM audit_log WHERE meta ->> 'entityId' IN (SELECT id::text FROM submissions WHERE user_id = $1)),
            (SELECT count(*) FROM outbox_messages WHERE payload ->> 'user_id' = $1))
        FROM points_ledger WHERE user_id = $1
        """,
        user.UserId);
}
