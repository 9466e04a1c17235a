using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Persistence.Schema;

/// <summary>
/// An empty database for as long as it takes to try something, beside another one on the same server. It is dropped when disposed of; one whose maker
/// died is dropped by whoever makes the next.
/// </summary>
public sealed class ScratchDatabase : IAsyncDisposable
{
    private const string Prefix = "elevate_scratch_";

    // The number in the name is that of the advisory lock which the maker holds as long as it lives. pg_locks shows the locks of all databases.
    private const string LeftOvers = $$"""
        SELECT datname FROM pg_database
        WHERE datname ~ '^{{Prefix}}[0-9a-f]{16}$' AND pg_has_role(datdba, 'USAGE')
            AND right(datname, 16) NOT IN (
                SELECT lpad(to_hex(classid::bigint), 8, '0') || lpad(to_hex(objid::bigint), 8, '0') FROM pg_locks
                WHERE locktype = 'advisory' AND objsubid = 1)
        """;

    private readonly NpgsqlConnection _keeper;

    private ScratchDatabase(NpgsqlConnection keeper, string name, string connectionString) =>
        (_keeper, Name, ConnectionString) = (keeper, name, connectionString);

    /// <summary>Its name: random, and not in use by anybody else.</summary>
    public string Name { get; }

    /// <summary>Connects to it, with the role of the database beside it. Nothing is pooled, since it will not be there for long.</summary>
    public string ConnectionString { get; }

    /// <summary>Makes one with the encoding and the locale of the database beside it, and nothing in it.</summary>
    /// <param name="connectionString">The database beside it, past any pooler. Nothing in it is touched.</param>
    /// <param name="cancellationToken">Gives up; nothing stays behind.</param>
    /// <exception cref="ScratchDatabaseException">The role may not make databases there.</exception>
    public static async Task<ScratchDatabase> CreateAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        var keeper = new NpgsqlConnection(WithoutLimits(settings));
        try
        {
            await keeper.OpenAsync(cancellationToken);
            await DropLeftOversAsync(keeper, cancellationToken);
            var number = RandomNumberGenerator.GetBytes(sizeof(long));
            settings.Database = $"{Prefix}{Convert.ToHexStringLower(number)}";
            var scratch = new ScratchDatabase(keeper, settings.Database, settings.ConnectionString);
            var key = BinaryPrimitives.ReadInt64BigEndian(number).ToString(CultureInfo.InvariantCulture);
            await keeper.ExecuteAsync($"SELECT pg_advisory_lock({key})", cancellationToken);
            await scratch.CreateAsync(cancellationToken);
            return scratch;
        }
        catch
        {
            await keeper.DisposeAsync();
            throw;
        }
    }

    /// <summary>Drops it, whoever is connected.</summary>
    /// <returns>Completes when it is gone.</returns>
    public async ValueTask DisposeAsync()
    {
        await using (_keeper) await _keeper.DropDatabaseAsync(Name, CancellationToken.None);
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        try
        {
            var statement = await _keeper.ReadSingleAsync<string>(
                $"""
                SELECT format('CREATE DATABASE {Name} TEMPLATE template0 ENCODING %L LC_COLLATE %L LC_CTYPE %L', pg_encoding_to_char(encoding), datcollate, datctype)
                FROM pg_database WHERE datname = current_database()
                """,
                cancellationToken);
            await _keeper.ExecuteAsync(statement, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new ScratchDatabaseException(_keeper.UserName!, exception);
        }
        catch (OperationCanceledException)
        {
            // The server may have been done when it was told to stop.
            await _keeper.DropDatabaseAsync(Name, CancellationToken.None);
            throw;
        }
    }

    private static async Task DropLeftOversAsync(NpgsqlConnection keeper, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(LeftOvers, keeper);
        foreach (var name in await command.ReadAllAsync(row => row.GetString(0), cancellationToken))
        {
            try
            {
                await keeper.DropDatabaseAsync(name, cancellationToken);
            }
            catch (PostgresException)
            {
                // Somebody else is dropping it, or may do what this role may not.
            }
        }
    }

    // The keeper says nothing for as long as the work on the scratch database takes.
    private static string WithoutLimits(NpgsqlConnectionStringBuilder settings) =>
        new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            Options = $"{settings.Options} -c idle_session_timeout=0 -c statement_timeout=0".TrimStart()
        }.ConnectionString;
}
