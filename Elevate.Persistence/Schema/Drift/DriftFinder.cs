using Microsoft.EntityFrameworkCore;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>Compares a database with what the migrations that it has build in a scratch database. Migrations that are yet to come are not drift.</summary>
public sealed class DriftFinder
{
    private readonly string _connectionString;
    private readonly string _scratchConnectionString;
    private readonly Action<DbContextOptionsBuilder> _configure;

    /// <summary>For one database.</summary>
    /// <param name="connectionString">Past any pooler: <see cref="Connections.DatabaseConnection.DirectConnectionString"/>.</param>
    /// <param name="scratchConnectionString">A server of the same version where a scratch database may be made; null: beside the database.</param>
    public DriftFinder(string connectionString, string? scratchConnectionString = null) : this(connectionString, scratchConnectionString, static _ => { })
    {
    }

    internal DriftFinder(string connectionString, string? scratchConnectionString, Action<DbContextOptionsBuilder> configure) =>
        (_connectionString, _scratchConnectionString, _configure) = (connectionString, scratchConnectionString ?? connectionString, configure);

    /// <summary>Roles whose privileges are somebody's decision, such as that of the app where it is not the owner: none of them is drift.</summary>
    public IReadOnlyCollection<string> Roles { get; init; } = [];

    /// <summary>The role that is to have the rights of the app; null: no role but the owner is to have any.</summary>
    public AppRole? AppRole { get; init; }

    /// <summary>Looks at every object. Changes nothing in the database.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ScratchDatabaseException">No scratch database can be made.</exception>
    public async Task<SchemaDrift> FindAsync(CancellationToken cancellationToken = default)
    {
        var status = await ReadStatusAsync(cancellationToken);
        var expected = await ScratchSchema.BuildAsync(
            _scratchConnectionString,
            _configure,
            async replay =>
            {
                await replay.ApplyAsync(status.Applied, cancellationToken);
                if (AppRole is not null) await replay.GrantAsync(AppRole, cancellationToken);
            },
            cancellationToken);
        var live = await SchemaCatalogue.ReadAsync(_connectionString, cancellationToken);
        return SchemaDrift.Compare(expected.WithPrivilegesOf(Roles, live), live, status);
    }

    private async Task<MigrationStatus> ReadStatusAsync(CancellationToken cancellationToken)
    {
        await using var migrator = new DatabaseMigrator(_connectionString, _configure);
        return await migrator.GetStatusAsync(cancellationToken);
    }
}
