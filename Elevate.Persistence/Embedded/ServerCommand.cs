using System.Globalization;

namespace Elevate.Persistence.Embedded;

/// <summary>The settings of the server. They stand on its command line, so that a newer app runs older data with newer settings.</summary>
internal static class ServerCommand
{
    public static IReadOnlyList<string> Settings(EmbeddedPostgresOptions options, int port)
    {
        List<string> settings =
        [
            "listen_addresses=127.0.0.1",
            $"port={port.ToString(CultureInfo.InvariantCulture)}",
            "unix_socket_directories=",
            $"max_connections={options.MaxConnections.ToString(CultureInfo.InvariantCulture)}",
            "timezone=UTC",
            "log_timezone=UTC",
            "lc_messages=C",
            "wal_level=minimal",
            "max_wal_senders=0",
            "jit=off",
        ];
        if (!options.Durable) settings.AddRange(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
        return settings;
    }

    public static IEnumerable<string> Arguments(IEnumerable<string> settings) => settings.SelectMany(setting => new[] { "-c", setting });
}
