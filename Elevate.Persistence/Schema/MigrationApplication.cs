using Elevate.Persistence.Schema.Lint.Sql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Elevate.Persistence.Schema;

/// <summary>Applies one migration, and gives way to those who use the database meanwhile.</summary>
/// <param name="context">Of the database; its lock timeout is short.</param>
/// <param name="watching">The same database, for the connection that looks after the others.</param>
internal sealed class MigrationApplication(ElevateDbContext context, NpgsqlDataSource watching)
{
    private const int Attempts = 50;

    private readonly IMigrationsAssembly _assembly = context.GetService<IMigrationsAssembly>();
    private readonly IHistoryRepository _history = context.GetService<IHistoryRepository>();

    /// <summary>Whether all of it, or nothing, will be in the database.</summary>
    public bool IsTransactional(string migration) => !Create(migration).UpOperations.Any(operation => operation is SqlOperation { SuppressTransaction: true });

    /// <summary>Applies it in a transaction.</summary>
    public async Task ApplyAtOnceAsync(string migration, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        var commands = Commands(migration);
        await GiveWayAsync(
            async () =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
                await ExecuteAsync(commands, cancellationToken);
                await WriteHistoryAsync(migration, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>
    /// Applies one operation after the other. One without the migration's transaction is a transaction of its own, as PostgreSQL makes it of statements
    /// that are sent together, unless it begins and ends some itself.
    /// </summary>
    public async Task ApplyInStepsAsync(string migration, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        var rest = new Queue<MigrationCommand>(Commands(migration));
        while (rest.TryDequeue(out var first))
        {
            List<MigrationCommand> step = [first];
            while (!first.TransactionSuppressed && rest.TryPeek(out var next) && !next.TransactionSuppressed) step.Add(rest.Dequeue());
            await ApplyStepAsync(step, cancellationToken);
        }
        await WriteHistoryAsync(migration, cancellationToken);
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await _history.CreateIfNotExistsAsync(cancellationToken);
    }

    private Migration Create(string migration) => _assembly.CreateMigration(_assembly.Migrations[migration], context.Database.ProviderName!);

    // EF Core's own way to one migration would undo newer ones, which are there when two branches met.
    private IReadOnlyList<MigrationCommand> Commands(string migration)
    {
        var created = Create(migration);
        var model = context.GetService<IModelRuntimeInitializer>().Initialize(created.TargetModel);
        return context.GetService<IMigrationsSqlGenerator>().Generate(created.UpOperations, model);
    }

    private async Task ApplyStepAsync(IReadOnlyList<MigrationCommand> step, CancellationToken cancellationToken)
    {
        if (step is [{ TransactionSuppressed: true } alone] && !HoldsTables(alone.CommandText))
        {
            // What waits CONCURRENTLY holds nobody up, and may have to wait for long transactions.
            await context.Database.ExecuteSqlRawAsync("SET lock_timeout = 0", cancellationToken);
            await ExecuteAsync(step, cancellationToken);
            return;
        }
        await GiveWayAsync(
            async () =>
            {
                // One operation is committed by the server as soon as it is done, and does not keep its locks until it hears from here.
                await using var transaction = step.Count > 1 ? await context.Database.BeginTransactionAsync(cancellationToken) : null;
                await ExecuteAsync(step, cancellationToken);
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

    private static bool HoldsTables(string sql)
    {
        var commands = SqlScript.Read(sql).Select(statement => SqlCommandParser.Parse(statement.Tokens)).ToList();
        return commands.Any(command => command.LockedTables.Any()) && !commands.Any(command => command.IsConcurrent);
    }

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
