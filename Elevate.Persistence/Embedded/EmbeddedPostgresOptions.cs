namespace Elevate.Persistence.Embedded;

/// <summary>How and where an embedded PostgreSQL server runs.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>The folder that holds one <c>postgres-&lt;major&gt;</c> folder a major version; made where it is missing.</summary>
    public string DataRoot { get; init; } = Path.Combine(Directory.GetCurrentDirectory(), ".elevate");

    /// <summary>Which binaries may be used.</summary>
    public PostgresBinaries Binaries { get; init; } = PostgresBinaries.Any;

    /// <summary>The folder with <c>postgres</c> and <c>initdb</c>; null takes the environment variable <c>PG_BIN</c>, and searches without it.</summary>
    public string? BinFolder { get; init; }

    /// <summary>Where downloaded binaries are kept; null takes the user's cache folder.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The TCP port on 127.0.0.1; null keeps the port of the last run where it is free and takes any free one otherwise.</summary>
    public int? Port { get; init; }

    /// <summary>False trades durability for speed: a crash of the machine may lose the data. For tests only.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>True removes <see cref="DataRoot"/> when the server stops, however the app ended.</summary>
    public bool Temporary { get; init; }

    /// <summary>The server's <c>max_connections</c>.</summary>
    public int MaxConnections { get; init; } = 300;

    /// <summary>How long start-up may take, crash recovery included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Receives one line for each step that a person would wonder about, such as a download; null keeps silent.</summary>
    public Action<string>? Report { get; init; }

    /// <summary>The npm client's name or path.</summary>
    internal string NpmClient { get; init; } = "npm";

    /// <summary>True runs the server as on systems that have no <c>flock</c>.</summary>
    internal bool WithoutWatcher { get; init; }
}
