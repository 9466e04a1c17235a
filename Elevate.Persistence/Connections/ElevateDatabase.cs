using Elevate.Persistence.Embedded;
using Elevate.Persistence.Schema;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Elevate.Persistence.Connections;

/// <summary>Finds the database: the one that the configuration names, else one on a server of the app's own.</summary>
public static class ElevateDatabase
{
    /// <summary>The setting with a URL or key=value pairs; it wins over <see cref="ConnectionStringName"/>.</summary>
    public const string UrlSetting = "DATABASE_URL";

    /// <summary>The setting for migrations and for news between nodes where <see cref="UrlSetting"/> names a pooler.</summary>
    public const string DirectUrlSetting = "DIRECT_URL";

    /// <summary>The name under <c>ConnectionStrings</c>.</summary>
    public const string ConnectionStringName = "Elevate";

    /// <summary>Finds the database, and starts the embedded server where the configuration names none.</summary>
    /// <param name="configuration">The app's configuration; the section <c>Postgres</c> (DataRoot, Port, BinFolder, Binaries) steers the embedded server.</param>
    /// <param name="folder">Where relative paths start: the embedded server keeps its data in <c>.elevate</c> below it, or in that of the checkout it lies in.</param>
    /// <param name="report">Receives a line for each step that a person would wonder about; null keeps silent.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The connection; dispose of it to stop the embedded server.</returns>
    /// <exception cref="ConnectionSettingException">A setting cannot be read.</exception>
    /// <exception cref="EmbeddedPostgresException">There is no embedded server to be had.</exception>
    public static async Task<DatabaseConnection> OpenAsync(
        IConfiguration configuration, string folder, Action<string>? report = null, CancellationToken cancellationToken = default)
    {
        if (Configured(configuration) is { } configured) return configured;
        var server = await EmbeddedPostgres.StartAsync(EmbeddedOptions(configuration, folder) with { Report = report }, cancellationToken);
        var connectionString = ConnectionDefaults.Apply(new NpgsqlConnectionStringBuilder(server.ConnectionString)).ConnectionString;
        return new DatabaseConnection
        {
            ConnectionString = connectionString,
            DirectConnectionString = connectionString,
            Description = server.Describe(),
            Server = server,
        };
    }

    /// <summary>Reads the section <c>Postgres</c> of the configuration.</summary>
    /// <param name="configuration">The app's configuration.</param>
    /// <param name="folder">Where relative paths start.</param>
    /// <returns>The options of the embedded server.</returns>
    /// <exception cref="ConnectionSettingException">A value is not allowed.</exception>
    public static EmbeddedPostgresOptions EmbeddedOptions(IConfiguration configuration, string folder)
    {
        var section = configuration.GetSection("Postgres");
        return new EmbeddedPostgresOptions
        {
            DataRoot = section["DataRoot"] is { Length: > 0 } root ? Path.GetFullPath(root, folder) : DataRoot.Find(folder),
            Binaries = Read(section, "Binaries", PostgresBinaries.Any),
            BinFolder = section["BinFolder"] is { Length: > 0 } binaries ? Path.GetFullPath(binaries, folder) : null,
            Port = Read<int?>(section, "Port", null),
        };
    }

    private static DatabaseConnection? Configured(IConfiguration configuration)
    {
        var (setting, value) = configuration[UrlSetting] is { Length: > 0 } url
            ? (UrlSetting, url)
            : ($"ConnectionStrings:{ConnectionStringName}", configuration.GetConnectionString(ConnectionStringName));
        if (string.IsNullOrWhiteSpace(value)) return null;
        var main = ConnectionUrl.Parse(setting, value);
        var direct = configuration[DirectUrlSetting] is { Length: > 0 } directUrl ? ConnectionUrl.Parse(DirectUrlSetting, directUrl) : null;
        ConnectionDefaults.Apply(main, behindPooler: direct is not null);
        return new DatabaseConnection
        {
            ConnectionString = main.ConnectionString,
            DirectConnectionString = direct is null ? main.ConnectionString : ConnectionDefaults.Apply(direct).ConnectionString,
            AppRole = configuration[AppRole.Setting] is { Length: > 0 } role ? new AppRole(role) : null,
            Description = $"PostgreSQL at {main.Host}:{main.Port}, database {main.Database ?? main.Username} (from {setting})",
        };
    }

    private static T Read<T>(IConfigurationSection section, string name, T fallback)
    {
        try
        {
            return section.GetValue(name, fallback)!;
        }
        catch (InvalidOperationException)
        {
            throw new ConnectionSettingException($"{section.Path}:{name}", "has a value that is not allowed.");
        }
    }
}
