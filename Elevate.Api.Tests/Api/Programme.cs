using Elevate.Api.Tests.Database;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Submissions;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Elevate.Api.Tests.Api;

/// <summary>People who can be asked for by name, and what they do without the API.</summary>
public sealed class Programme(NpgsqlDataSource dataSource)
{
    public const string Sari = "user_sari";
    public const string Rina = "user_rina";
    public const string Tono = "user_tono";
    public const string Hidden = "user_hidden";
    public const string Newcomer = "user_newcomer";
    public const string Budi = "user_budi";
    public const string Admin = "user_admin";
    public const string Superadmin = "user_superadmin";

    private readonly ServiceProvider _commands = new ServiceCollection()
        .AddSingleton(dataSource)
        .AddElevateCommands()
        .BuildServiceProvider();

    private int _educators;

    public async Task FoundAsync()
    {
        await JoinAsync(Sari, "sari_dewi", cohort: "Bandung 2025", school: "SMAN 1");
        await JoinAsync(Rina, "rina_putri", cohort: "Medan 2025", school: "SMK Telkom");
        await JoinAsync(Tono, "tono_student", type: UserType.Student);
        await JoinAsync(Hidden, "hidden_guru", visibility: Visibility.Private);
        await JoinAsync(Newcomer, "newcomer", confirmed: false);
        await JoinAsync(Budi, "budi_reviewer", Role.Reviewer);
        await JoinAsync(Admin, "admin", Role.Admin);
        await JoinAsync(Superadmin, "superadmin", Role.Superadmin);
    }

    /// <summary>An educator whom no other test knows.</summary>
    public async Task<string> JoinAsync()
    {
        var number = Interlocked.Increment(ref _educators);
        await JoinAsync($"user_guru_{number}", $"guru_{number}");
        return $"user_guru_{number}";
    }

    public Task<Submission> SubmitAsync(string author, Evidence evidence, Visibility visibility = Visibility.Private) =>
        _commands.GetRequiredService<CreateSubmissionHandler>().HandleAsync(
            new Actor(author, Role.Participant, UserType.Educator, true), new CreateSubmission(evidence, visibility));

    public Task<Approval> ApproveAsync(Guid submission, string? note = null) =>
        _commands.GetRequiredService<ApproveSubmissionHandler>().HandleAsync(
            new Actor(Budi, Role.Reviewer, UserType.Educator, true), new ApproveSubmission(submission, note));

    public async Task<T> ScalarAsync<T>(string sql, params object[] values)
    {
        await using var command = dataSource.CreateCommand(sql);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return (T)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException("There is no row."));
    }

    /// <summary>Returns as soon as something has come about that others are at.</summary>
    public async Task UntilAsync(string condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await ScalarAsync<bool>(condition)) await Task.Delay(20, patience.Token);
    }

    public async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var connection = await dataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await SystemContext.EnterAsync(connection);
        await using var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    public Task RefreshAnalyticsAsync() => new AnalyticsRefresh(dataSource).RefreshAllAsync();

    /// <summary>Everything that a refused request must leave as it was.</summary>
    public Task<string> TracesAsync() => ScalarAsync<string>(
        """
        SELECT concat_ws(' ',
            (SELECT coalesce(string_agg(concat_ws(':', id, status, version), ',' ORDER BY id), '-') FROM submissions),
            (SELECT count(*) FROM submission_attachments), (SELECT count(*) FROM points_ledger), (SELECT count(*) FROM earned_badges),
            (SELECT count(*) FROM audit_log), (SELECT count(*) FROM outbox_messages), (SELECT count(*) FROM idempotency_keys))
        """);

    private Task JoinAsync(
        string id, string handle, Role role = Role.Participant, UserType type = UserType.Educator, bool confirmed = true,
        Visibility visibility = Visibility.Public, string? cohort = null, string? school = null) => ExecuteAsync(
        """
        INSERT INTO users (id, handle, name, email, role, user_type, user_type_confirmed, profile_visibility, cohort, school, region, created_at)
        VALUES ($1, $2, initcap(replace($2, '_', ' ')), $2 || '@school.example', $3, $4, $5, $6, $7, $8, 'Jawa Barat', '2025-01-06T08:30:00Z')
        """,
        id, handle, role, type, confirmed, visibility, (object?)cohort ?? DBNull.Value, (object?)school ?? DBNull.Value);
}
