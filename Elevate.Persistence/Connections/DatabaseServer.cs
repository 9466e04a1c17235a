using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Elevate.Persistence.Connections;

/// <summary>The server of a database, for what is done to whole databases. Connected to another one, so that the database itself can be dropped or renamed.</summary>
internal sealed class DatabaseServer : IAsyncDisposable
{
    private static readonly string[] Untouchable = ["postgres", "template0", "template1"];

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlConnectionStringBuilder _settings;

    private DatabaseServer(NpgsqlConnection connection, NpgsqlConnectionStringBuilder settings) => (_connection, _settings) = (connection, settings);

    /// <summary>The name of the database.</summary>
    public string Database => _settings.Database!;

    /// <summary>Connects, and makes sure that the account may replace the database.</summary>
    /// <param name="connectionString">The database, past any pooler. It need not exist.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OperatorException">The account may not, or the database is one that the server itself needs.</exception>
    public static async Task<DatabaseServer> OpenAsync(string connectionString, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 };
        settings.Database ??= settings.Username;
        if (Untouchable.Contains(settings.Database)) throw new OperatorException($"The database {settings.Database} belongs to the server and is left alone.");

        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = "postgres" }.ConnectionString);
        var server = new DatabaseServer(connection, settings);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await server.RequireRightsAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Connects to a database of this server. Nothing is pooled.</summary>
    public string ConnectionStringTo(string database) => new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Database = database }.ConnectionString;

    /// <summary>A name for a database beside this one, which no other has: two may ask in the same second.</summary>
    public string NameBeside(string purpose)
    {
        const int longest = 63; // bytes; PostgreSQL cuts what is longer
        var suffix = $"_{purpose}_{DateTime.UtcNow:yyyyMMdd_HHmmss}_{RandomNumberGenerator.GetHexString(6, lowercase: true)}";
        var name = Database;
        while (Encoding.UTF8.GetByteCount(name) > longest - suffix.Length) name = name[..^1];
        return name + suffix;
    }

    public Task<bool> ExistsAsync(CancellationToken cancellationToken) =>
        _connection.ReadSingleAsync<bool>($"SELECT EXISTS (SELECT FROM pg_database WHERE datname = {Quote.Literal(Database)})", cancellationToken);

    /// <summary>What makes an empty database like this one: encoding, locale and owner first, then its settings.</summary>
    public async Task<IReadOnlyList<string>> StatementsThatCreateAsync(string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT format('CREATE DATABASE %I TEMPLATE template0 ENCODING %L LC_COLLATE %L LC_CTYPE %L OWNER %I',
                {Quote.Literal(name)}, pg_encoding_to_char(encoding), datcollate, datctype, pg_get_userbyid(datdba)), 0 AS place
            FROM pg_database WHERE datname = {Quote.Literal(Database)}
            UNION ALL
            SELECT format('ALTER DATABASE %I SET %I = %s', {Quote.Literal(name)}, split_part(setting, '=', 1), CASE split_part(setting, '=', 1)
                WHEN 'search_path' THEN substr(setting, strpos(setting, '=') + 1) ELSE quote_literal(substr(setting, strpos(setting, '=') + 1)) END), place
            FROM pg_db_role_setting CROSS JOIN unnest(setconfig) WITH ORDINALITY AS config (setting, place)
            WHERE setrole = 0 AND setdatabase = (SELECT oid FROM pg_database WHERE datname = {Quote.Literal(Database)})
            ORDER BY place
            """, _connection);
        var statements = await command.ReadAllAsync(row => row.GetString(0), cancellationToken);
        return statements.Count > 0 ? statements : [$"CREATE DATABASE {Quote.Identifier(name)}"];
    }

    /// <summary>Makes a database.</summary>
    /// <param name="statements">From <see cref="StatementsThatCreateAsync"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The settings that this account may not make, such as <c>app.org_timezone</c> from PostgreSQL 15 on: statements for a superuser.</returns>
    public async Task<IReadOnlyList<string>> CreateAsync(IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        await _connection.ExecuteAsync(statements[0], cancellationToken);
        var refused = new List<string>();
        foreach (var setting in statements.Skip(1))
        {
            try
            {
                await _connection.ExecuteAsync(setting, cancellationToken);
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InsufficientPrivilege)
            {
                refused.Add(setting);
            }
        }
        return refused;
    }

    /// <summary>Drops a database of this server, whoever is connected to it.</summary>
    public Task DropAsync(string name, CancellationToken cancellationToken) => _connection.DropDatabaseAsync(name, cancellationToken);

    /// <summary>Renames a database of this server, whoever is connected to it.</summary>
    public Task RenameAsync(string from, string to, CancellationToken cancellationToken) =>
        WithNobodyOnAsync([from], () => _connection.ExecuteAsync(Rename(from, to), cancellationToken), cancellationToken);

    /// <summary>Puts another database in the place of this one, at once. Whoever is connected to either is disconnected.</summary>
    /// <param name="replacement">The other one.</param>
    /// <param name="keptAs">The name under which this one stays.</param>
    /// <param name="cancellationToken">Gives up; then nothing has changed.</param>
    public Task ReplaceAsync(string replacement, string keptAs, CancellationToken cancellationToken) =>
        WithNobodyOnAsync([Database, replacement], async () =>
        {
            await using var both = await _connection.BeginTransactionAsync(cancellationToken);
            await _connection.ExecuteAsync(Rename(Database, keptAs), cancellationToken);
            await _connection.ExecuteAsync(Rename(replacement, Database), cancellationToken);
            await both.CommitAsync(cancellationToken);
        }, cancellationToken);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private static string Rename(string from, string to) => $"ALTER DATABASE {Quote.Identifier(from)} RENAME TO {Quote.Identifier(to)}";

    /// <summary>Disconnects everybody from databases for as long as something is done to them.</summary>
    /// <remarks>
    /// A statement on a whole database lets nobody new in and waits five seconds for those who are there. Not accepting connections beforehand would do too,
    /// and shut everybody out for good if this program ended in between.
    /// </remarks>
    private async Task WithNobodyOnAsync(IReadOnlyList<string> databases, Func<Task> work, CancellationToken cancellationToken)
    {
        await using var other = new NpgsqlConnection(ConnectionStringTo("postgres"));
        await other.OpenAsync(cancellationToken);
        var working = work();
        try
        {
            do
            {
                foreach (var database in databases) await other.DisconnectAllAsync(database, cancellationToken);
            }
            while (await Task.WhenAny(working, Task.Delay(100, cancellationToken)) != working);
        }
        finally
        {
            await working;
        }
    }

    private async Task RequireRightsAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            SELECT rolsuper OR rolcreatedb, coalesce((SELECT pg_has_role(datdba, 'USAGE') FROM pg_database WHERE datname = {Quote.Literal(Database)}), true), rolname
            FROM pg_roles WHERE rolname = current_user
            """, _connection);
        var (mayCreate, isOwner, role) = (await command.ReadAllAsync(row => (row.GetBoolean(0), row.GetBoolean(1), row.GetString(2)), cancellationToken))[0];
        if (!mayCreate) throw new OperatorException($"The role {role} may not create databases on this server. Let it (ALTER ROLE {role} CREATEDB), or use one that may.");
        if (!isOwner) throw new OperatorException($"The role {role} does not own the database {Database} and cannot replace it.");
    }
}
