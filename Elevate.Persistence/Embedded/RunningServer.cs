using Npgsql;

namespace Elevate.Persistence.Embedded;

/// <summary>Finds out whether a server answers for a data folder, and makes sure that the app's role and database exist in it.</summary>
internal static class RunningServer
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    /// <summary>The server that already runs on the folder; null where none does. Waits for one that is just starting or stopping.</summary>
    public static async Task<PostmasterPid?> FindAsync(
        DataFolder folder, Credentials credentials, TimeSpan patience, CancellationToken cancellationToken)
    {
        var deadline = Deadline.In(patience);
        while (PostmasterPid.Read(folder.Data) is { } file)
        {
            if (!ServerProcess.IsAlive(file.ProcessId)) return null;
            if (file.IsReady && await AnswersAsync(file.Port, credentials, cancellationToken)) return file;
            if (deadline.HasPassed) return null;
            await Task.Delay(_pause, cancellationToken);
        }

        return null;
    }

    public static string ConnectionString(int port, Credentials credentials, string user, string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = user,
        Password = credentials.Password,
        Database = database,
    }.ConnectionString;

    /// <summary>Returns the version that the server reports.</summary>
    public static async Task<Version> EnsureDatabaseAsync(int port, Credentials credentials, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(port, credentials, cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT (SELECT count(*) FROM pg_roles WHERE rolname = '{Credentials.User}'), (SELECT count(*) FROM pg_database WHERE datname = '{Credentials.Database}')";
        bool hasRole, hasDatabase;
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            await reader.ReadAsync(cancellationToken);
            (hasRole, hasDatabase) = (reader.GetInt64(0) > 0, reader.GetInt64(1) > 0);
        }

        if (!hasRole) await ExecuteAsync($"CREATE ROLE {Credentials.User} LOGIN CREATEDB CREATEROLE PASSWORD '{credentials.Password}'");
        if (!hasDatabase) await ExecuteAsync($"CREATE DATABASE {Credentials.Database} OWNER {Credentials.User}");
        return connection.PostgreSqlVersion;

        async Task ExecuteAsync(string sql)
        {
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<bool> AnswersAsync(int port, Credentials credentials, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(port, credentials, cancellationToken);
            return true;
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new EmbeddedPostgresException(
                EmbeddedPostgresFailure.StartFailed,
                $"The PostgreSQL server on port {port} refuses the password that {Credentials.Superuser} has in the file `pgpass`. Ways out: put the file back, "
                + $"set the role's password to what the file says, delete the data folder, or {EmbeddedPostgresException.OtherServer}.",
                error);
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(int port, Credentials credentials, CancellationToken cancellationToken)
    {
        var settings = ConnectionString(port, credentials, Credentials.Superuser, Credentials.Superuser) + ";Pooling=false;Timeout=10";
        var connection = new NpgsqlConnection(settings);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
