using System.Collections.Concurrent;
using System.Diagnostics;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Rules;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

/// <summary>
/// What goes on in a database while it is migrated: people hand in evidence, are paid, change their names, look at profiles and boards; reports read
/// for a third of a second; nodes are asked whether they are ready. Nobody puts up with a statement that takes longer than a second, what
/// the machine stood still meanwhile not counted.
/// </summary>
internal sealed class Traffic : IAsyncDisposable
{
    public const int Users = 3_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private const string AsSystem = "SELECT set_config('app.user_id', 'system', true), set_config('app.user_role', 'SYSTEM', true)";

    private static readonly string _evidence = Payload.Explore();

    private readonly NpgsqlDataSource _dataSource;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _failures = new();
    private readonly ConcurrentQueue<(string Sql, long From, long To)> _slow = new();
    private readonly Pulse _pulse;
    private readonly Task _all;
    private int _number;
    private int _transactions;

    private Traffic(string connectionString, Pulse pulse)
    {
        _pulse = pulse;
        _dataSource = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 20 });
        _all = Task.WhenAll(
            RunAsync("hands in", HandInAsync), RunAsync("hands in", HandInAsync), RunAsync("is paid", PayAsync), RunAsync("is paid", PayAsync),
            RunAsync("changes the name", RenameAsync), RunAsync("looks", LookAsync), RunAsync("looks", LookAsync), RunAsync("reports", ReportAsync));
    }

    /// <summary>How many transactions have been committed.</summary>
    public int Transactions => Volatile.Read(ref _transactions);

    public static async Task<Traffic> StartAsync(string connectionString) => new(connectionString, await Pulse.StartAsync(connectionString));

    /// <summary>Ends it; what failed, each with what the database said, and what took too long.</summary>
    public async Task<IReadOnlyList<string>> StopAsync()
    {
        await _stop.CancelAsync();
        await _all;
        foreach (var (sql, from, to) in _slow)
        {
            var (took, standstill) = (Stopwatch.GetElapsedTime(from, to), _pulse.Standstill(from, to));
            if (took - standstill > Patience) _failures.Enqueue($"{took.TotalSeconds:0.00} s, {standstill.TotalSeconds:0.00} s of standstill: {sql}");
        }
        _slow.Clear();
        return [.. _failures];
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _pulse.DisposeAsync();
        await _dataSource.DisposeAsync();
    }

    private async Task RunAsync(string who, Func<NpgsqlConnection, Task> work)
    {
        await Task.Yield();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                await using var connection = await _dataSource.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                await work(connection);
                await transaction.CommitAsync();
                Interlocked.Increment(ref _transactions);
            }
            catch (NpgsqlException exception)
            {
                _failures.Enqueue($"{who}: {exception.Message}");
            }

            // Somebody thinks; the processors are shared.
            await Task.Delay(10, CancellationToken.None);
        }
    }

    private async Task HandInAsync(NpgsqlConnection connection)
    {
        await ExecuteAsync(connection, AsSystem);
        await ExecuteAsync(connection, "INSERT INTO submissions (user_id, activity_code, payload) VALUES ($1, 'EXPLORE', $2::jsonb)", NextUser(), _evidence);
    }

    private async Task PayAsync(NpgsqlConnection connection)
    {
        await ExecuteAsync(connection, AsSystem);
        await ExecuteAsync(
            connection,
            "INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time) VALUES ($1, 'EXPLORE', 'MANUAL', 1, 'correction', $2, now())",
            NextUser(), $"traffic:{Guid.NewGuid()}");
    }

    private async Task RenameAsync(NpgsqlConnection connection)
    {
        await ExecuteAsync(connection, AsSystem);
        await ExecuteAsync(connection, "UPDATE users SET name = $2 WHERE id = $1", NextUser(), $"Name {_number}");
    }

    private async Task LookAsync(NpgsqlConnection connection)
    {
        var user = NextUser();
        await ExecuteAsync(connection, "SELECT id, handle, name, (SELECT sum(delta_points) FROM points_ledger WHERE user_id = $1) FROM users WHERE id = $1", user);
        await ExecuteAsync(connection, "SELECT id, status FROM submissions WHERE user_id = $1 ORDER BY created_at DESC", user);
        await ExecuteAsync(connection, """SELECT count(*) FROM "__EFMigrationsHistory" """);
        var board = await ScalarAsync(connection, "SELECT to_regclass('standings') IS NOT NULL") is true
            ? "SELECT user_id, points FROM standings WHERE period = 'ALL_TIME' AND is_visible AND points > 0 ORDER BY period, rank_key, reached_at, user_id COLLATE \"C\" LIMIT 10"
            : "SELECT user_id, sum(delta_points) FROM points_ledger GROUP BY user_id ORDER BY 2 DESC LIMIT 10";
        await ExecuteAsync(connection, board);
    }

    private async Task ReportAsync(NpgsqlConnection connection)
    {
        await ExecuteAsync(connection, "SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM points_ledger), (SELECT count(*) FROM submissions)");
        await ExecuteAsync(connection, "SELECT pg_sleep(0.3)");
    }

    // One after the other, so that nobody hands in more than ten times in the hour.
    private string NextUser() => $"user-{Interlocked.Increment(ref _number) % Users}";

    private async Task ExecuteAsync(NpgsqlConnection connection, string sql, params string[] parameters) => await ScalarAsync(connection, sql, parameters);

    private async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql, params string[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        var from = Stopwatch.GetTimestamp();
        try
        {
            return await command.ExecuteScalarAsync();
        }
        finally
        {
            var to = Stopwatch.GetTimestamp();
            if (Stopwatch.GetElapsedTime(from, to) > Patience) _slow.Enqueue((sql, from, to));
        }
    }
}
