using Elevate.Api.Tests.Database;
using Elevate.Domain.Errors;
using Elevate.Domain.Users;
using Elevate.Persistence;
using Elevate.Persistence.Transactions;
using Npgsql;

namespace Elevate.Api.Tests.Transactions;

public sealed class TransactionRunnerTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly Actor _sari = new("user_sari", Role.Participant, UserType.Educator, true);

    private TransactionRunner Runner => new(database.DataSource, OrganisationTimeZone.Default);

    [Theory]
    [InlineData(PostgresErrorCodes.SerializationFailure)]
    [InlineData(PostgresErrorCodes.DeadlockDetected)]
    public async Task Tries_again_what_lost_to_another_transaction(string sqlState)
    {
        var attempts = 0;
        var result = await Runner.RunAsync(_sari, (_, _) => ++attempts < 4 ? throw Failure(sqlState) : Task.FromResult("done"), default);
        Assert.Equal(("done", 4), (result, attempts));
    }

    [Fact]
    public async Task Gives_up_after_the_third_repeat()
    {
        var attempts = 0;
        await Assert.ThrowsAsync<PostgresException>(() => Runner.RunAsync<int>(
            _sari, (_, _) => throw Failure(PostgresErrorCodes.DeadlockDetected, attempts++), default));
        Assert.Equal(4, attempts);
    }

    [Fact]
    public async Task Does_not_repeat_what_a_rule_refused()
    {
        var attempts = 0;
        await Assert.ThrowsAsync<NotFoundException>(() => Runner.RunAsync<int>(
            _sari, (_, _) => throw new NotFoundException($"Attempt {++attempts}."), default));
        Assert.Equal(1, attempts);
    }

    [Fact]
    public async Task Tells_the_database_who_acts_and_where_days_begin_for_this_transaction_only()
    {
        const string context = """
            SELECT concat_ws(' ', current_setting('app.user_id', true), current_setting('app.user_role', true),
                current_setting('app.org_timezone', true), current_setting('transaction_isolation'))
            """;
        await using var pool = NpgsqlDataSource.Create(database.ConnectionString + ";Maximum Pool Size=1;Application Name=context");
        var inside = await new TransactionRunner(pool, OrganisationTimeZone.Default).RunAsync(
            _sari,
            async (transaction, token) =>
            {
                var batch = transaction.Batch();
                var rows = batch.Read(context, row => row.GetString(0));
                await batch.ExecuteAsync(token);
                return rows[0];
            },
            default);

        await using var command = pool.CreateCommand(context);
        Assert.Equal("user_sari PARTICIPANT Asia/Jakarta read committed", inside);
        Assert.Equal("read committed", ((string)(await command.ExecuteScalarAsync())!).Trim());
    }

    [Fact]
    public async Task Reports_the_error_of_a_statement_whose_rows_nobody_reads()
    {
        await Assert.ThrowsAsync<PostgresException>(() => Runner.RunAsync(
            _sari,
            async (transaction, token) =>
            {
                var batch = transaction.Batch();
                batch.Read("SELECT 1", row => row.GetInt32(0));
                batch.Write("SELECT 1 / $1", 0);
                await batch.ExecuteAsync(token);
                return 0;
            },
            default));
    }

    private static PostgresException Failure(string sqlState, int attempt = 0) => new($"Attempt {attempt} lost.", "ERROR", "ERROR", sqlState);
}
