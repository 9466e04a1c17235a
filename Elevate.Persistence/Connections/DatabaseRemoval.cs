using Npgsql;

namespace Elevate.Persistence.Connections;

/// <summary>Taking whole databases away, and those who are connected to them. The connection is to another database of the server.</summary>
internal static class DatabaseRemoval
{
    /// <summary>Drops a database, whoever is connected to it. Nothing happens where there is none.</summary>
    /// <exception cref="PostgresException">The role may not, or somebody is connected whom it may not disconnect.</exception>
    public static async Task DropDatabaseAsync(this NpgsqlConnection connection, string name, CancellationToken cancellationToken)
    {
        var drop = $"DROP DATABASE IF EXISTS {Quote.Identifier(name)}";
        try
        {
            await connection.ExecuteAsync($"{drop} WITH (FORCE)", cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // FORCE refuses while autovacuum is at work there, which only a superuser may end. Without it, the server ends that by itself.
            await connection.DisconnectAllAsync(name, cancellationToken);
            await connection.ExecuteAsync(drop, cancellationToken);
        }
    }

    /// <summary>Disconnects everybody from a database. Autovacuum is left to the server, which ends it when a database is dropped or renamed.</summary>
    /// <exception cref="PostgresException">Somebody is connected whom the role may not disconnect.</exception>
    public static Task DisconnectAllAsync(this NpgsqlConnection connection, string name, CancellationToken cancellationToken) =>
        connection.ExecuteAsync(
            $"""
            SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
            WHERE datname = {Quote.Literal(name)} AND usesysid IS NOT NULL AND pid <> pg_backend_pid()
            """,
            cancellationToken);
}
