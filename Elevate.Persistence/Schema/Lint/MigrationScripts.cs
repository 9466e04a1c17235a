using Elevate.Persistence.Migrations;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Elevate.Persistence.Schema.Lint;

/// <summary>Reads the SQL of migrations, what EF Core makes of their operations and what they load from files.</summary>
internal static class MigrationScripts
{
    /// <summary>All of them, the oldest first.</summary>
    public static IReadOnlyList<MigrationScript> Read(ElevateDbContext context)
    {
        var assembly = context.GetService<IMigrationsAssembly>();
        var scripts = new List<MigrationScript>();
        foreach (var (name, type) in assembly.Migrations)
        {
            var migration = assembly.CreateMigration(type, context.Database.ProviderName!);
            var model = context.GetService<IModelRuntimeInitializer>().Initialize(migration.TargetModel);
            var steps = migration.UpOperations.SelectMany(operation => context.GetService<IMigrationsSqlGenerator>().Generate([operation], model)
                .Select(command => Step(name, operation, command)));
            scripts.Add(new MigrationScript(name, steps, Acknowledgement.Read(type), scripts.LastOrDefault()));
        }
        return scripts;
    }

    private static MigrationStep Step(string migration, MigrationOperation operation, MigrationCommand command)
    {
        if (operation is SqlOperation sql && MigrationSql.PlaceOf(migration, sql.Sql) is var (file, linesBefore))
            return new MigrationStep(file, true, sql.Sql, !command.TransactionSuppressed, linesBefore);
        return new MigrationStep(operation.GetType().Name[..^"Operation".Length], false, command.CommandText, !command.TransactionSuppressed);
    }
}
