using Elevate.Persistence.Connections;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Elevate.Persistence.Schema;

/// <summary>The database's schema against the one that this version of the app expects.</summary>
/// <param name="Applied">Migrations in place, the oldest first.</param>
/// <param name="Pending">Migrations that are missing, the failed ones among them; nothing should be served while there are any.</param>
/// <param name="Unknown">Migrations of another, usually a newer version of the app.</param>
/// <param name="Failed">Migrations that failed and may have left something behind; somebody has to look at them.</param>
public sealed record MigrationStatus(
    IReadOnlyList<string> Applied, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown, IReadOnlyList<FailedMigration> Failed)
{
    /// <summary>Reads it from a database.</summary>
    /// <param name="context">Of that database.</param>
    /// <param name="dataSource">Of the same database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<MigrationStatus> ReadAsync(ElevateDbContext context, NpgsqlDataSource dataSource, CancellationToken cancellationToken = default) =>
        ReadAsync(context, new FailedMigrations(dataSource), cancellationToken);

    /// <summary>Reads it from a database without a context.</summary>
    /// <param name="known">The migrations of this version of the app, the oldest first.</param>
    /// <param name="dataSource">Of that database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<MigrationStatus> ReadAsync(IReadOnlyList<string> known, NpgsqlDataSource dataSource, CancellationToken cancellationToken = default)
    {
        await using var there = dataSource.CreateCommand("""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL""");
        if (!(bool)(await there.ExecuteScalarAsync(cancellationToken))!) return new MigrationStatus([], known, [], []);
        await using var history = dataSource.CreateCommand("""SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY 1""");
        return Compare(
            known,
            await history.ReadAllAsync(row => row.GetString(0), cancellationToken),
            await new FailedMigrations(dataSource).GetAsync(cancellationToken));
    }

    internal static async Task<MigrationStatus> ReadAsync(ElevateDbContext context, FailedMigrations failed, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        return Compare(known, applied, await failed.GetAsync(cancellationToken));
    }

    private static MigrationStatus Compare(IReadOnlyList<string> known, IReadOnlyList<string> applied, IReadOnlyList<FailedMigration> failed) =>
        new([.. applied.Intersect(known)], [.. known.Except(applied)], [.. applied.Except(known)], [.. failed.ExceptBy(applied, migration => migration.Name)]);
}
