using Npgsql;

namespace Elevate.Persistence.Schema;

/// <summary>
/// Looks after those who use the database while a migration is in its transaction. A lock timeout bounds one wait for one table; a migration that has
/// some of its tables and waits for others, or works long, holds people up for longer. When somebody has waited too long, its statement is cancelled,
/// it lets go of everything, and whoever migrates tries again.
/// </summary>
internal sealed class Bystanders : IAsyncDisposable
{
    /// <summary>The longest that somebody waits for a migration, apart from the moment that it takes to stop it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(600);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    // Behind a virtual transaction only those wait who change the schema themselves.
    private const string SomebodyWaits = """
        SELECT EXISTS (
            SELECT FROM pg_locks
            WHERE NOT granted AND locktype <> 'virtualxid' AND waitstart < clock_timestamp() - $2 AND $1 = ANY (pg_blocking_pids(pid)))
        """;

    private readonly CancellationTokenSource _stop = new();
    private readonly NpgsqlConnection _connection;
    private readonly int _migrating;
    private readonly Task _watching;
    private int _cancellations;

    private Bystanders(NpgsqlConnection connection, int migrating)
    {
        (_connection, _migrating) = (connection, migrating);
        _watching = WatchAsync();
    }

    /// <summary>How often a statement was cancelled.</summary>
    public int Cancellations => Volatile.Read(ref _cancellations);

    /// <summary>Begins to watch.</summary>
    /// <param name="dataSource">The database, for a connection of its own.</param>
    /// <param name="migrating">The server process of the connection that migrates.</param>
    /// <param name="cancellationToken">Gives up before it has begun.</param>
    public static async Task<Bystanders> WatchAsync(NpgsqlDataSource dataSource, int migrating, CancellationToken cancellationToken) =>
        new(await dataSource.OpenConnectionAsync(cancellationToken), migrating);

    /// <summary>Whether a statement failed because of this.</summary>
    public bool Cancelled(PostgresException exception) => exception.SqlState == PostgresErrorCodes.QueryCanceled && Cancellations > 0;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        await _connection.DisposeAsync();
        _stop.Dispose();
    }

    private async Task WatchAsync()
    {
        await using var look = new NpgsqlCommand(SomebodyWaits, _connection) { Parameters = { new() { Value = _migrating }, new() { Value = Patience } } };
        await using var cancel = new NpgsqlCommand("SELECT pg_cancel_backend($1)", _connection) { Parameters = { new() { Value = _migrating } } };
        try
        {
            while (true)
            {
                await Task.Delay(Interval, _stop.Token);
                if (await look.ExecuteScalarAsync(_stop.Token) is not true) continue;

                // Counted first: the statement may end before this one does.
                Interlocked.Increment(ref _cancellations);
                await cancel.ExecuteScalarAsync(_stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The migration is over.
        }
        catch (NpgsqlException)
        {
            // Without its server the migration fails too, and says so.
        }
    }
}
