using Elevate.Persistence.Connections;

namespace Elevate.Persistence.Schema;

/// <summary>Drops a database with everything in it and puts an empty one in its place, with the same encoding, locale, owner and settings.</summary>
/// <param name="connectionString">The database, past any pooler. No other one is touched; one that the server itself needs is refused.</param>
public sealed class DatabaseReset(string connectionString)
{
    /// <summary>Does it. Whoever is connected is disconnected.</summary>
    /// <param name="cancellationToken">Gives up before the database is dropped, not after.</param>
    /// <returns>The name of the database, and the settings that only a superuser can make again, as statements.</returns>
    /// <exception cref="OperatorException">The account may not; nothing was dropped.</exception>
    public async Task<(string Name, IReadOnlyList<string> Settings)> RunAsync(CancellationToken cancellationToken = default)
    {
        await using var server = await DatabaseServer.OpenAsync(connectionString, cancellationToken);
        var statements = await server.StatementsThatCreateAsync(server.Database, cancellationToken);
        await server.DropAsync(server.Database, CancellationToken.None);
        return (server.Database, await server.CreateAsync(statements, CancellationToken.None));
    }
}
