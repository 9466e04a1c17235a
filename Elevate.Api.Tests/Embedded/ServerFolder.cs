using System.Diagnostics;
using Elevate.Persistence.Embedded;
using Npgsql;

namespace Elevate.Api.Tests.Embedded;

/// <summary>A data root for one test, and what tests do with servers.</summary>
public sealed class ServerFolder : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    public string Root { get; } = Path.Combine(NewFolder(), ".elevate");

    public EmbeddedPostgresOptions Options => new() { DataRoot = Root, Durable = false };

    public string DataOf(int major) => Path.Combine(Root, $"postgres-{major}", "data");

    public Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(Options);

    /// <summary>Not a temporary subdirectory of .NET's making: those are closed to the server's account.</summary>
    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"elevate-server-{Guid.NewGuid():n}")).FullName;

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);

    public static async Task<object?> QueryAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    public static async Task AssertGoneAsync(int processId)
    {
        var watch = Stopwatch.StartNew();
        while (ServerProcess.IsAlive(processId))
        {
            Assert.True(watch.Elapsed < _patience, $"The server {processId} still runs.");
            await Task.Delay(10);
        }
    }

    public static async Task<EmbeddedPostgresException> FailureAsync(EmbeddedPostgresOptions options, EmbeddedPostgresFailure expected)
    {
        var error = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => EmbeddedPostgres.StartAsync(options));
        Assert.Equal(expected, error.Failure);
        Assert.Matches("Ways? out:", error.Message);
        return error;
    }
}
