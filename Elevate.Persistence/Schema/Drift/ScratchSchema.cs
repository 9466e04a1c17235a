using Microsoft.EntityFrameworkCore;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>What migrations build, tried in a scratch database.</summary>
internal static class ScratchSchema
{
    /// <summary>Builds something and reads what became of it.</summary>
    /// <param name="connectionString">Where a scratch database may be made.</param>
    /// <param name="configure">More about the context: another model, other migrations.</param>
    /// <param name="build">What to build.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ScratchDatabaseException">No scratch database can be made.</exception>
    public static async Task<SchemaCatalogue> BuildAsync(
        string connectionString, Action<DbContextOptionsBuilder> configure, Func<MigrationReplay, Task> build, CancellationToken cancellationToken)
    {
        await using var scratch = await ScratchDatabase.CreateAsync(connectionString, cancellationToken);
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(scratch.ConnectionString);
        var options = new DbContextOptionsBuilder<ElevateDbContext>();
        ElevateDbContextOptions.Use(options, dataSource);
        configure(options);
        await using (var context = new ElevateDbContext(options.Options)) await build(new MigrationReplay(context, scratch.ConnectionString));
        return await SchemaCatalogue.ReadAsync(scratch.ConnectionString, cancellationToken);
    }
}
