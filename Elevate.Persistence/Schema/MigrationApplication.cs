using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Elevate.Persistence.Schema;

/// <summary>Applies one migration, and gives way to those who use the database meanwhile.</summary>
/// <param name="context">Of the database; its lock timeout is short.</param>
/// <param name="watching">The same database, for the connection that looks after the others.</param>
internal sealed class MigrationApplication(ElevateDbContext context, NpgsqlDataSource watching)
{
    private const int Attempts = 50;

    private readonly IHistoryRepository _history = context.GetService<IHistoryRepository>();

    /// <summary>Applies a migration and writes it into the history.</summary>
    public async Task ApplyAsync(string migration, MigrationPlan plan, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await _history.CreateIfNotExistsAsync(cancellationToken);
        if (plan.IsTransactional)
        {
            await ApplyStepAsync(plan.Steps[0], migration, cancellationToken);
            return;
        }
        foreach (var step in plan.Steps) await ApplyStepAsync(step, null, cancellationToken);
        await WriteHistoryAsync(migration, cancellationToken);
    }

    /// <param name="step">What to do.</param>
    /// <param name="migration">What is written into the history in the same transaction; null for nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private async Task ApplyStepAsync(MigrationPlanStep step, string? migration, CancellationToken cancellationToken)
    {
        if (step.HoldsNobodyUp)
        {
            await context.Database.ExecuteSqlRawAsync("SET lock_timeout = 0", cancellationToken);
            await ExecuteAsync(step.Commands, cancellationToken);
            return;
        }
        await GiveWayAsync(
            async () =>
            {
                // One operation is committed by the server as soon as it is done, and does not keep its locks until it hears from here.
                var isAlone = migration is null && step.Commands.Count == 1;
                await using var transaction = isAlone ? null : await context.Database.BeginTransactionAsync(cancellationToken);
                await ExecuteAsync(step.Commands, cancellationToken);
                if (migration is not null) await WriteHistoryAsync(migration, cancellationToken);
                if (transaction is not null) await transaction.CommitAsync(cancellationToken);
            },
            cancellationToken);
    }

    private async Task ExecuteAsync(IEnumerable<MigrationCommand> commands, CancellationToken cancellationToken)
    {
        var connection = context.GetService<IRelationalConnection>();
        foreach (var command in commands) await command.ExecuteNonQueryAsync(connection, cancellationToken: cancellationToken);
    }

    private Task WriteHistoryAsync(string migration, CancellationToken cancellationToken) =>
        context.Database.ExecuteSqlRawAsync(_history.GetInsertScript(new HistoryRow(migration, ProductInfo.GetVersion())), cancellationToken);

    private async Task GiveWayAsync(Func<Task> apply, CancellationToken cancellationToken)
    {
        await context.Database.ExecuteSqlRawAsync("RESET lock_timeout", cancellationToken);
        var process = ((NpgsqlConnection)context.Database.GetDbConnection()).ProcessID;
        await using var bystanders = await Bystanders.WatchAsync(watching, process, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await apply();
                return;
            }
            catch (Exception exception) when (exception.GetBaseException() is PostgresException cause
                && (cause.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected || bystanders.Cancelled(cause)))
            {
                if (attempt == Attempts)
                {
                    throw new InvalidOperationException(
                        $"Others use what it changes, and it gave way to them {attempt} times. Try again when less is going on, or see db lint.");
                }
                await Task.Delay(Random.Shared.Next(50, 250), cancellationToken);
            }
        }
    }
}
