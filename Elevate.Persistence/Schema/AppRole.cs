using Npgsql;

namespace Elevate.Persistence.Schema;

/// <summary>
/// The database's role that the app runs under, where it is another than the owner's: it may do what the app does and nothing else. Migrations do not
/// know it, so it is given its rights after them.
/// </summary>
/// <param name="name">The role.</param>
public sealed class AppRole(string name)
{
    /// <summary>The setting that names it.</summary>
    public const string Setting = "Database:AppRole";

    /// <summary>Gives it all that it may do, and takes away the rest. May be called again and again.</summary>
    /// <param name="connection">An open one, of the owner.</param>
    /// <param name="cancellationToken">Gives up; nothing has changed then.</param>
    /// <exception cref="OperatorException">There is no such role, or the database is somebody else's.</exception>
    public async Task GrantAsync(NpgsqlConnection connection, CancellationToken cancellationToken = default)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands = { new("SELECT set_config('app.role', $1, true)") { Parameters = { new() { Value = name } } }, new(EmbeddedSql.Read("Schema.AppRole")) }
        };
        try
        {
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.UndefinedObject)
        {
            throw new OperatorException($"{Setting} names a role that this server does not have.", exception);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new OperatorException($"{Setting} is set, and only the owner of the database gives it rights.", exception);
        }
    }
}
