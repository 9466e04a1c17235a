using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Elevate.Persistence.Connections;

/// <summary>Brings a database to the current schema.</summary>
public static class DatabaseMigrator
{
    // "ELEVATE" in ASCII: the number is nobody else's.
    private const long LockKey = 0x45_4C_45_56_41_54_45;

    /// <summary>Applies what is pending. Any number of nodes may start at once: one does the work, the others wait for it.</summary>
    /// <param name="connectionString">Past any pooler: <see cref="DatabaseConnection.DirectConnectionString"/>.</param>
    /// <param name="cancellationToken">Gives up between migrations.</param>
    public static async Task MigrateAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(connectionString);
        await using var gate = await LockAsync(dataSource, cancellationToken);
        var options = new DbContextOptionsBuilder<ElevateDbContext>();
        ElevateDbContextOptions.Use(options, dataSource);
        await using var context = new ElevateDbContext(options.Options);
        await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>
    /// EF Core locks its history table as well, but only as long as one migration takes: a node that comes in between two of them applies what the other
    /// is about to. The lock ends with the connection.
    /// </summary>
    private static async Task<NpgsqlConnection> LockAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new() { Value = LockKey });
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }
}
