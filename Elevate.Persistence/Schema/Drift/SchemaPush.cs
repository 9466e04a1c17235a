using Microsoft.EntityFrameworkCore;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>
/// Makes a database what the model of this build says, before there is a migration for it; for development. What the migrations build and the model
/// adds is built in a scratch database, and whatever differs from that is put right: what somebody made by hand goes as well.
/// </summary>
public sealed class SchemaPush
{
    private readonly string _connectionString;
    private readonly string _scratchConnectionString;
    private readonly Action<DbContextOptionsBuilder> _configure;

    /// <summary>For one database.</summary>
    /// <param name="connectionString">Past any pooler: <see cref="Connections.DatabaseConnection.DirectConnectionString"/>.</param>
    /// <param name="scratchConnectionString">A server of the same version where a scratch database may be made; null: beside the database.</param>
    public SchemaPush(string connectionString, string? scratchConnectionString = null) : this(connectionString, scratchConnectionString, static _ => { })
    {
    }

    internal SchemaPush(string connectionString, string? scratchConnectionString, Action<DbContextOptionsBuilder> configure) =>
        (_connectionString, _scratchConnectionString, _configure) = (connectionString, scratchConnectionString ?? connectionString, configure);

    /// <summary>Compares and applies. Pushed twice, it changes nothing the second time.</summary>
    /// <param name="acceptDataLoss">True does what destroys data as well; without it, nothing is done where something would.</param>
    /// <param name="cancellationToken">Gives up; what was committed stays.</param>
    /// <exception cref="OperatorException">The database is behind its migrations, or data would be lost.</exception>
    /// <exception cref="ScratchDatabaseException">No scratch database can be made.</exception>
    public async Task<SchemaPushResult> PushAsync(bool acceptDataLoss = false, CancellationToken cancellationToken = default)
    {
        var applied = await ReadAppliedAsync(cancellationToken);
        var operations = 0;
        var expected = await ScratchSchema.BuildAsync(_scratchConnectionString, _configure, async replay =>
        {
            await replay.ApplyAsync(applied, cancellationToken);
            operations = await replay.ApplyPendingModelAsync(cancellationToken);
        }, cancellationToken);
        var live = await SchemaCatalogue.ReadAsync(_connectionString, cancellationToken);
        var drift = SchemaDrift.Compare(expected, live, acceptDataLoss: acceptDataLoss);
        if (drift.Repair.Withheld.Count > 0)
        {
            var losses = drift.Repair.Withheld.Select(change => $"{change.Reason} {string.Join("; ", change.Statements)}");
            throw new OperatorException($"Nothing was done, since data would be lost (--accept-data-loss does it):\n{string.Join('\n', losses)}");
        }
        await drift.Repair.ApplyAsync(_connectionString, cancellationToken);
        return new SchemaPushResult(drift, operations);
    }

    private async Task<IReadOnlyList<string>> ReadAppliedAsync(CancellationToken cancellationToken)
    {
        await using var migrator = new DatabaseMigrator(_connectionString, _configure);
        var status = await migrator.GetStatusAsync(cancellationToken);
        return status.Pending.Count == 0
            ? status.Applied
            : throw new OperatorException($"The database is behind its migrations, which come first (db migrate): {string.Join(", ", status.Pending)}.");
    }
}

/// <summary>What was pushed.</summary>
/// <param name="Done">The differences that there were, and the SQL that was run.</param>
/// <param name="ModelChanges">How many operations a migration of the model's changes would have; 0 where none is waited for.</param>
public sealed record SchemaPushResult(SchemaDrift Done, int ModelChanges);
