using Elevate.Persistence;
using Npgsql;

namespace Elevate.Api.Health;

/// <summary>
/// A few connections for looking after the database, apart from those that requests use: a busy app is not taken for a broken one, and what hangs
/// is let go of at once.
/// </summary>
internal sealed class HealthDatabase(string connectionString, HealthSettings settings) : IAsyncDisposable
{
    public NpgsqlDataSource DataSource { get; } = ElevateDbContextOptions.CreateDataSource(new NpgsqlConnectionStringBuilder(connectionString)
    {
        ApplicationName = "elevate health",
        MinPoolSize = 0,
        MaxPoolSize = 4,
        Timeout = (int)Math.Ceiling(settings.Patience.TotalSeconds),
        CommandTimeout = (int)Math.Ceiling(settings.Patience.TotalSeconds),
        // Milliseconds to wait for an answer to a cancellation; -1: none is awaited.
        CancellationTimeout = -1
    }.ConnectionString);

    public ValueTask DisposeAsync() => DataSource.DisposeAsync();
}
