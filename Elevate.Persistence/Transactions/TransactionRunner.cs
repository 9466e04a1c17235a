using System.Data;
using Elevate.Domain.Users;
using Elevate.Persistence.Rules;
using Npgsql;

namespace Elevate.Persistence.Transactions;

/// <summary>
/// Runs the work of a command in one transaction. READ COMMITTED, because every decision locks first and counts in a later
/// statement. What loses a serialization conflict or a deadlock is tried again; what the database refuses by a rule comes
/// back as the error of that rule.
/// </summary>
/// <param name="dataSource">Where the database is, see <see cref="ElevateDbContextOptions.CreateDataSource"/>.</param>
/// <param name="organisation">Where days begin and end; the database is told.</param>
public sealed class TransactionRunner(NpgsqlDataSource dataSource, OrganisationTimeZone organisation)
{
    private const int Attempts = 4;

    /// <summary>Whether what is written may bear times of the past, as an import's does.</summary>
    internal bool IsImport { get; init; }

    internal async Task<T> RunAsync<T>(
        Actor actor,
        Func<Transaction, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(actor, work, cancellationToken);
            }
            catch (PostgresException exception) when (attempt < Attempts && IsWorthRetrying(exception))
            {
                await Task.Delay(Random.Shared.Next(5, 20 << attempt), cancellationToken);
            }
            catch (PostgresException exception) when (DatabaseErrorMapper.Map(exception) is { } violation)
            {
                throw violation;
            }
        }
    }

    private async Task<T> RunOnceAsync<T>(
        Actor actor,
        Func<Transaction, CancellationToken, Task<T>> work,
        CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        var unit = new Transaction(connection, transaction, actor, organisation, IsImport);
        var result = await work(unit, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        unit.Committed();
        return result;
    }

    private static bool IsWorthRetrying(PostgresException exception) =>
        exception.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;
}
