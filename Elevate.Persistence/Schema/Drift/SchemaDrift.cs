using Elevate.Persistence.Schema.Drift.Repair;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>
/// Where a database differs from what its migrations build. Owners, comments, the order of columns, and settings of storage and of the planner are
/// not looked at: they change nothing that the app could notice, and are an administrator's to tune.
/// </summary>
public sealed class SchemaDrift
{
    private SchemaDrift(SchemaComparison comparison, MigrationStatus? status, bool acceptDataLoss)
    {
        Differences = comparison.Roots;
        Repair = RepairPlan.Make(comparison, acceptDataLoss);
        UnknownMigrations = status?.Unknown ?? [];
        FailedMigrations = [.. status?.Failed.Select(failed => failed.Name) ?? []];
    }

    /// <summary>What differs, by kind and name; empty where there is no drift.</summary>
    public IReadOnlyList<SchemaDifference> Differences { get; }

    /// <summary>SQL that makes the database what its migrations build.</summary>
    public RepairScript Repair { get; }

    /// <summary>Migrations of another version of the app that the database has. What they made shows as drift.</summary>
    public IReadOnlyList<string> UnknownMigrations { get; }

    /// <summary>Migrations that failed. What they left behind shows as drift.</summary>
    public IReadOnlyList<string> FailedMigrations { get; }

    /// <param name="expected">As the migrations make it.</param>
    /// <param name="live">As it is.</param>
    /// <param name="status">The migrations of the live one; null where they do not matter.</param>
    /// <param name="acceptDataLoss">True has the repair do what destroys data, too.</param>
    /// <exception cref="OperatorException">The two are from servers of different versions.</exception>
    internal static SchemaDrift Compare(SchemaCatalogue expected, SchemaCatalogue live, MigrationStatus? status = null, bool acceptDataLoss = false)
    {
        if (expected.ServerVersion.Major != live.ServerVersion.Major)
        {
            throw new OperatorException(
                $"The database is on PostgreSQL {live.ServerVersion.Major}, the scratch database on {expected.ServerVersion.Major}: each writes definitions in its own way. "
                + "Name a server of the same version.");
        }
        return new SchemaDrift(new SchemaComparison(expected, live), status, acceptDataLoss);
    }
}
