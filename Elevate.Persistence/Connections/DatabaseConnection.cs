using Elevate.Persistence.Embedded;
using Elevate.Persistence.Schema;

namespace Elevate.Persistence.Connections;

/// <summary>The database that the app uses, and the server of its own where it runs one.</summary>
public sealed class DatabaseConnection : IAsyncDisposable
{
    /// <summary>For the app's work.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>For migrations and whatever else must not pass through a pooler; the same where there is none.</summary>
    public required string DirectConnectionString { get; init; }

    /// <summary>Which server, in one line for the console; no password.</summary>
    public required string Description { get; init; }

    /// <summary>The role that the app runs under; null where it is the owner's.</summary>
    public AppRole? AppRole { get; init; }

    /// <summary>The app's own server; null where another one is used.</summary>
    public EmbeddedPostgres? Server { get; init; }

    /// <summary>Stops the app's own server where there is one.</summary>
    /// <returns>Completes when it has stopped.</returns>
    public ValueTask DisposeAsync() => Server?.DisposeAsync() ?? ValueTask.CompletedTask;
}
