using Elevate.Persistence.Schema.Drift.Repair;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>Builds in an empty database what given migrations build, these and no others, without their history.</summary>
/// <param name="context">Of that database.</param>
/// <param name="connectionString">The same database.</param>
internal sealed class MigrationReplay(ElevateDbContext context, string connectionString)
{
    private readonly IMigrationsAssembly _assembly = context.GetService<IMigrationsAssembly>();

    /// <summary>Applies migrations in their order.</summary>
    /// <param name="migrations">Full names.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ApplyAsync(IEnumerable<string> migrations, CancellationToken cancellationToken)
    {
        foreach (var name in migrations)
        {
            var migration = _assembly.CreateMigration(_assembly.Migrations[name], context.Database.ProviderName!);
            await ExecuteAsync(migration.UpOperations, Initialize(migration.TargetModel), cancellationToken);
        }
    }

    /// <summary>Gives the app's role its rights.</summary>
    /// <param name="role">The role.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task GrantAsync(AppRole role, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await role.GrantAsync((NpgsqlConnection)context.Database.GetDbConnection(), cancellationToken);
        await context.Database.CloseConnectionAsync();
    }

    /// <summary>Applies what the model has beyond the newest migration.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many operations a migration of it would have.</returns>
    public async Task<int> ApplyPendingModelAsync(CancellationToken cancellationToken)
    {
        var model = context.GetService<IDesignTimeModel>().Model;
        var operations = context.GetService<IMigrationsModelDiffer>()
            .GetDifferences(_assembly.ModelSnapshot is { } snapshot ? Initialize(snapshot.Model).GetRelationalModel() : null, model.GetRelationalModel());
        foreach (var operation in operations)
        {
            if (operation is AlterColumnOperation alteration) await RetypeAsync(alteration, cancellationToken);
            await ExecuteAsync([operation], model, cancellationToken);
        }
        return operations.Count;
    }

    // The model knows nothing of the triggers and views that hold on to a column; a migration's author would have to think of them.
    private async Task RetypeAsync(AlterColumnOperation operation, CancellationToken cancellationToken)
    {
        if (operation.ColumnType is not { } type || type == operation.OldColumn.ColumnType) return;
        var before = await SchemaCatalogue.ReadAsync(connectionString, cancellationToken);
        var column = before.Objects.First(item => item.Key.Kind == SchemaObjectKind.Column
            && (SqlName.Plain(item.Table), SqlName.Plain(item.Identifier)) == (operation.Table, operation.Name));
        var retyped = new SchemaObject(column.Key, column.Identifier, column.Parent, new Dictionary<string, string>(column.Facts) { ["type"] = type });
        var after = new SchemaCatalogue(before.ServerVersion, [.. before.Objects.Select(item => item == column ? retyped : item)], before.Dependencies);
        await RepairPlan.Make(new SchemaComparison(after, before), acceptDataLoss: true).ApplyAsync(connectionString, cancellationToken);
        operation.OldColumn.ColumnType = type;
    }

    private IModel Initialize(IModel model) =>
        context.GetService<IModelRuntimeInitializer>().Initialize(model is IMutableModel mutable ? mutable.FinalizeModel() : model, designTime: true);

    private async Task ExecuteAsync(IReadOnlyList<MigrationOperation> operations, IModel model, CancellationToken cancellationToken)
    {
        var commands = context.GetService<IMigrationsSqlGenerator>().Generate(operations, model);
        await context.GetService<IMigrationCommandExecutor>().ExecuteNonQueryAsync([.. commands], context.GetService<IRelationalConnection>(), cancellationToken);
    }
}
