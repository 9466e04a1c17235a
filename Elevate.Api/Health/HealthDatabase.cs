using Elevate.Persistence;
using Elevate.Persistence.Schema;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Elevate.Api.Health;

/// <summary>
/// A few connections for looking after the database, apart from those that requests use: a busy app is not taken for a broken one, and what hangs
/// is let go of at once.
/// </summary>
internal sealed class HealthDatabase(string connectionString, HealthSettings settings, IDbContextFactory<ElevateDbContext> contexts) : IAsyncDisposable
{
    // They are the same as long as the app runs; a context is made for them once.
    private readonly Lazy<IReadOnlyList<string>> _migrations = new(() =>
    {
        using var context = contexts.CreateDbContext();
        return [.. context.Database.GetMigrations()];
    });

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

    /// <summary>How the database stands to the migrations of this version.</summary>
    public Task<MigrationStatus> ReadMigrationsAsync(CancellationToken cancellationToken) =>
        MigrationStatus.ReadAsync(_migrations.Value, DataSource, cancellationToken);

    public ValueTask DisposeAsync() => DataSource.DisposeAsync();
}
