using Npgsql;

namespace Elevate.Persistence.Users;

/// <summary>Finds users by what people call them.</summary>
public static class UserNames
{
    /// <summary>The id of an account in use.</summary>
    /// <param name="dataSource">The database.</param>
    /// <param name="user">An id or, in any case, a handle; an id wins.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null where there is nobody of that name.</returns>
    public static async Task<string?> FindAsync(NpgsqlDataSource dataSource, string user, CancellationToken cancellationToken = default)
    {
        await using var command = dataSource.CreateCommand(
            "SELECT id FROM users WHERE deleted_at IS NULL AND (id = $1 OR lower(handle) = lower($1)) ORDER BY id = $1 DESC LIMIT 1");
        command.Parameters.Add(new() { Value = user });
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
