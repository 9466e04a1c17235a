using Elevate.Persistence.Schema.Lint.Sql;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Elevate.Persistence.Schema;

/// <summary>What one migration does, in steps of which each is in the database whole or not at all.</summary>
internal sealed class MigrationPlan
{
    private MigrationPlan(bool isTransactional, IReadOnlyList<MigrationPlanStep> steps) => (IsTransactional, Steps) = (isTransactional, steps);

    /// <summary>Whether there is one step, which the line in the history belongs to.</summary>
    public bool IsTransactional { get; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<MigrationPlanStep> Steps { get; }

    /// <summary>Of a migration by its full name.</summary>
    // EF Core's own way to one migration would undo newer ones, which are there when two branches met.
    public static MigrationPlan Of(ElevateDbContext context, string name)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        var migration = assembly.CreateMigration(assembly.Migrations[name], context.Database.ProviderName!);
        var model = context.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel);
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(migration.UpOperations, model);
        return migration.UpOperations.Any(operation => operation is SqlOperation { SuppressTransaction: true })
            ? new MigrationPlan(false, [.. Divide(commands)])
            : new MigrationPlan(true, [new MigrationPlanStep(commands)]);
    }

    // One operation without the migration's transaction is a transaction of its own, as PostgreSQL makes it of statements that are sent together, unless it
    // begins and ends some itself.
    private static IEnumerable<MigrationPlanStep> Divide(IEnumerable<MigrationCommand> commands)
    {
        var rest = new Queue<MigrationCommand>(commands);
        while (rest.TryDequeue(out var first))
        {
            List<MigrationCommand> step = [first];
            while (!first.TransactionSuppressed && rest.TryPeek(out var next) && !next.TransactionSuppressed) step.Add(rest.Dequeue());
            yield return new MigrationPlanStep(step);
        }
    }
}

/// <summary>What belongs together.</summary>
/// <param name="Commands">In their order; each may be several statements.</param>
internal sealed record MigrationPlanStep(IReadOnlyList<MigrationCommand> Commands)
{
    /// <summary>Whether it may wait for locks as long as it has to: what waits CONCURRENTLY holds nobody up, and may have to wait for long transactions.</summary>
    public bool HoldsNobodyUp { get; } = Commands is [{ TransactionSuppressed: true } alone] && !HoldsTables(alone.CommandText);

    private static bool HoldsTables(string sql)
    {
        var commands = SqlScript.Read(sql).Select(statement => SqlCommandParser.Parse(statement.Tokens)).ToList();
        return commands.Any(command => command.LockedTables.Any()) && !commands.Any(command => command.IsConcurrent);
    }
}
