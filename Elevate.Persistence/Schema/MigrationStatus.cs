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

    internal static async Task<MigrationStatus> ReadAsync(ElevateDbContext context, FailedMigrations failed, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        return new MigrationStatus(
            [.. applied.Intersect(known)], [.. known.Except(applied)], [.. applied.Except(known)], await failed.GetAsync(cancellationToken));
    }
}
