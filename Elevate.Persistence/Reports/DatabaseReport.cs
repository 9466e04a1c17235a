using Npgsql;

namespace Elevate.Persistence.Reports;

/// <summary>Puts together what somebody who looks after the database wants to see at once. It writes nothing and names nobody.</summary>
public sealed class DatabaseReport : IAsyncDisposable
{
    private const string Folder = "Reports.Sql";

    private readonly NpgsqlDataSource _dataSource;

    /// <summary>Of one database.</summary>
    /// <param name="connectionString">Past any pooler: <see cref="Connections.DatabaseConnection.DirectConnectionString"/>.</param>
    public DatabaseReport(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0, ApplicationName = "elevate report", Pooling = false };
        settings.Options = $"{settings.Options} -c default_transaction_read_only=on -c statement_timeout=30s -c lock_timeout=1s".TrimStart();
        _dataSource = ElevateDbContextOptions.CreateDataSource(settings.ConnectionString);
    }

    /// <summary>Closes its connections.</summary>
    /// <returns>Completes when that is done.</returns>
    public ValueTask DisposeAsync() => _dataSource.DisposeAsync();

    /// <summary>Reads all sections. One that cannot be read says why, and does not keep the others back.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="NpgsqlException">The database cannot be reached.</exception>
    public async Task<IReadOnlyList<ReportSection>> ReadAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await _dataSource.OpenConnectionAsync(cancellationToken);
        var sections = new List<ReportSection>();
        foreach (var query in Queries()) sections.Add(await ReadAsync(connection, query, cancellationToken));
        return sections;
    }

    private static async Task<ReportSection> ReadAsync(NpgsqlConnection connection, Query query, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new NpgsqlCommand(query.Sql, connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
            var rows = new List<IReadOnlyList<object?>>();
            while (await reader.ReadAsync(cancellationToken))
                rows.Add([.. columns.Select((_, column) => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
            return new ReportSection(query.Name, query.Sentence, columns, rows);
        }
        catch (PostgresException exception)
        {
            return new ReportSection(query.Name, query.Sentence, [], [], SlowStatements.Missing(query.Name, exception) ?? $"It could not be read: {exception.MessageText}.");
        }
    }

    // Files are numbered in the order of the report.
    private static IEnumerable<Query> Queries()
    {
        foreach (var name in EmbeddedSql.In(Folder))
        {
            var (sentence, sql) = EmbeddedSql.ReadDescribed(name);
            yield return new Query(name[(name.IndexOf('_') + 1)..], sentence, sql);
        }
    }

    private sealed record Query(string Name, string Sentence, string Sql);
}
