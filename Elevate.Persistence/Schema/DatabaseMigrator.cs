using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Elevate.Persistence.Schema;

/// <summary>
/// Brings a database to the current schema, one migration after the other. Each is a transaction of its own unless it says otherwise (an index built
/// CONCURRENTLY cannot be in one), and waits only a moment for a lock: whoever queues behind a waiting migration would wait as long.
/// </summary>
public sealed class DatabaseMigrator : IAsyncDisposable
{
    /// <summary>Whoever migrates holds this advisory lock. "ELEVATE" in ASCII: the number is nobody else's.</summary>
    internal const long LockKey = 0x45_4C_45_56_41_54_45;

    /// <summary>The longest that a migration waits for a lock before it gives way and tries again.</summary>
    public static readonly TimeSpan LockTimeout = TimeSpan.FromMilliseconds(500);

    /// <summary>The longest that one statement of a migration may take.</summary>
    public static readonly TimeSpan StatementTimeout = TimeSpan.FromHours(1);

    private readonly NpgsqlDataSource _gate;
    private readonly NpgsqlDataSource _dataSource;
    private readonly ElevateDbContext _context;
    private readonly FailedMigrations _failed;

    /// <summary>For one database.</summary>
    /// <param name="connectionString">Past any pooler: <see cref="Connections.DatabaseConnection.DirectConnectionString"/>.</param>
    public DatabaseMigrator(string connectionString) : this(connectionString, static _ => { })
    {
    }

    internal DatabaseMigrator(string connectionString, Action<DbContextOptionsBuilder> configure)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 };
        settings.Options = $"{settings.Options} -c lock_timeout={LockTimeout.TotalMilliseconds} -c statement_timeout={StatementTimeout.TotalMilliseconds}".TrimStart();
        _dataSource = ElevateDbContextOptions.CreateDataSource(settings.ConnectionString);
        _gate = ElevateDbContextOptions.CreateDataSource(new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, Pooling = false }.ConnectionString);
        var options = new DbContextOptionsBuilder<ElevateDbContext>();
        ElevateDbContextOptions.Use(options, _dataSource);
        configure(options);
        _context = new ElevateDbContext(options.Options);
        _failed = new FailedMigrations(_dataSource);
    }

    /// <summary>Closes its connections.</summary>
    /// <returns>Completes when that is done.</returns>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        await _dataSource.DisposeAsync();
        await _gate.DisposeAsync();
    }

    /// <summary>How the database stands to the migrations of this version of the app. Reads only.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<MigrationStatus> GetStatusAsync(CancellationToken cancellationToken = default) =>
        await MigrationStatus.ReadAsync(_context, _failed, cancellationToken);

    /// <summary>Applies what is pending. Any number of nodes may start at once: one does the work, the others wait for it.</summary>
    /// <param name="report">Receives a line for every migration; null keeps silent.</param>
    /// <param name="cancellationToken">Gives up between migrations.</param>
    /// <returns>The migrations that were applied.</returns>
    /// <exception cref="MigrationFailedException">One failed, now or before; its message says what was applied and what was not.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(Action<string>? report = null, CancellationToken cancellationToken = default)
    {
        await using var gate = await LockAsync(cancellationToken);
        var status = await GetStatusAsync(cancellationToken);
        // One that somebody finished with a script; or this program ended before it could forget it.
        await _failed.ForgetAsync(status.Applied, cancellationToken);
        if (status.Failed is [var unresolved, ..]) throw new MigrationFailedException(unresolved);

        for (var done = 0; done < status.Pending.Count; done++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var started = Stopwatch.GetTimestamp();
            try
            {
                await ApplyAsync(status.Pending[done], cancellationToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
            {
                throw new MigrationFailedException([.. status.Pending.Take(done)], status.Pending[done], [.. status.Pending.Skip(done + 1)], exception.GetBaseException());
            }
            report?.Invoke($"applied {status.Pending[done]} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.00} s");
        }
        return status.Pending;
    }

    /// <summary>Puts the history right after a failed migration was looked at, see <see cref="MigrationFailedException"/>.</summary>
    /// <param name="migration">Its full name, or the part behind the time.</param>
    /// <param name="applied">True: everything that it does is in the database now. False: nothing of it is, and it is to be tried again.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The full name.</returns>
    /// <exception cref="MigrationUnknownException">There is no such migration, or it is not in a state to be resolved.</exception>
    public async Task<string> ResolveAsync(string migration, bool applied, CancellationToken cancellationToken = default)
    {
        await using var gate = await LockAsync(cancellationToken);
        var status = await GetStatusAsync(cancellationToken);
        var name = status.Pending.SingleOrDefault(pending => IsCalled(pending, migration))
            ?? throw new MigrationUnknownException(migration, status);
        if (!applied && status.Failed.All(failed => failed.Name != name)) throw new MigrationUnknownException(migration, status);
        if (applied && status.Pending[0] != name) throw new MigrationUnknownException(migration, status);

        var history = _context.GetService<IHistoryRepository>();
        if (applied)
        {
            await history.CreateIfNotExistsAsync(cancellationToken);
            await _context.Database.ExecuteSqlRawAsync(history.GetInsertScript(new HistoryRow(name, ProductInfo.GetVersion())), cancellationToken);
        }
        await _failed.ForgetAsync([name], cancellationToken);
        return name;
    }

    /// <summary>
    /// A script of migrations for psql. It skips what the database has, so it may run on any; each migration is as it would be without it, those that
    /// must not be in a transaction too. Where others use what it changes for too long, it ends, and may be run again.
    /// </summary>
    /// <param name="from">The migration after which to begin; null: from the beginning.</param>
    /// <param name="to">The last one; null: the newest.</param>
    /// <exception cref="OperatorException">There is no migration of that name.</exception>
    public string Script(string? from = null, string? to = null)
    {
        var names = _context.Database.GetMigrations().ToList();
        var first = from is null ? 0 : Index(from) + 1;
        var last = to is null ? names.Count - 1 : Index(to);
        var script = new PsqlScript(_context);
        for (var index = first; index <= last; index++) script.Add(names[index]);
        return script.ToString();

        int Index(string name) => names.FindIndex(known => IsCalled(known, name)) is >= 0 and var index
            ? index
            : throw new OperatorException($"There is no migration '{name}'.");
    }

    /// <summary>Whether a migration is meant by its full name, or by the part behind the time.</summary>
    internal static bool IsCalled(string migration, string name) => migration == name || migration[(migration.IndexOf('_') + 1)..] == name;

    private async Task ApplyAsync(string migration, CancellationToken cancellationToken)
    {
        var application = new MigrationApplication(_context, _gate);
        var plan = MigrationPlan.Of(_context, migration);
        if (plan.IsTransactional)
        {
            await application.ApplyAsync(migration, plan, cancellationToken);
            return;
        }

        // A crash leaves half of it behind, so it is written down before it begins.
        await _failed.RememberAsync(migration, "It did not come to its end.", cancellationToken);
        try
        {
            await application.ApplyAsync(migration, plan, cancellationToken);
        }
        catch (Exception exception) when (exception.GetBaseException() is NpgsqlException or InvalidOperationException)
        {
            await _failed.RememberAsync(migration, exception.GetBaseException().Message, cancellationToken);
            throw;
        }
        await _failed.ForgetAsync([migration], cancellationToken);
    }

    /// <summary>
    /// Single flight. The history is not locked for it: nodes that are asked whether they are ready read that meanwhile. The lock ends with the connection,
    /// which no pool keeps. Whoever waits asks again and again: within the statement that waits it would hold a snapshot, for whose end an index that
    /// is built CONCURRENTLY waits.
    /// </summary>
    private async Task<NpgsqlConnection> LockAsync(CancellationToken cancellationToken)
    {
        var connection = _gate.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection);
        command.Parameters.Add(new() { Value = LockKey });
        while (!(bool)(await command.ExecuteScalarAsync(cancellationToken))!)
            await Task.Delay(Random.Shared.Next(50, 150), cancellationToken);
        return connection;
    }
}
