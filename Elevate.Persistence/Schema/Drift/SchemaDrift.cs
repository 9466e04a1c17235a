using Elevate.Persistence.Schema.Drift.Repair;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>Where a database differs from what its migrations build.</summary>
public sealed class SchemaDrift
{
    private SchemaDrift(IReadOnlyList<SchemaDifference> differences, RepairScript repair, IReadOnlyList<string> unknownMigrations) =>
        (Differences, Repair, UnknownMigrations) = (differences, repair, unknownMigrations);

    /// <summary>What differs, by kind and name; empty where there is no drift.</summary>
    public IReadOnlyList<SchemaDifference> Differences { get; }

    /// <summary>SQL that makes the database what its migrations build.</summary>
    public RepairScript Repair { get; }

    /// <summary>Migrations of another version of the app that the database has. What they made shows as drift.</summary>
    public IReadOnlyList<string> UnknownMigrations { get; }

    internal static SchemaDrift Compare(
        SchemaCatalogue expected, SchemaCatalogue live, IReadOnlyList<string>? unknownMigrations = null, bool acceptDataLoss = false)
    {
        if (expected.ServerVersion.Major != live.ServerVersion.Major)
        {
            throw new OperatorException(
                $"The database is on PostgreSQL {live.ServerVersion.Major}, the scratch database on {expected.ServerVersion.Major}: each writes definitions in its own way. "
                + "Name a server of the same version.");
        }
        var comparison = new SchemaComparison(expected, live);
        return new SchemaDrift(comparison.Roots, RepairPlan.Make(comparison, acceptDataLoss), unknownMigrations ?? []);
    }
}
