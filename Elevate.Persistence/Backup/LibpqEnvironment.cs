using System.Globalization;
using Npgsql;

namespace Elevate.Persistence.Backup;

/// <summary>A connection in the environment variables of PostgreSQL's own programs, so that nothing of it stands on a command line.</summary>
public static class LibpqEnvironment
{
    /// <summary>The variables. Nothing is added where the connection string says nothing.</summary>
    /// <param name="connectionString">The connection string, in Npgsql's words.</param>
    public static IReadOnlyDictionary<string, string> Of(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var variables = new Dictionary<string, string?>
        {
            ["PGHOST"] = settings.Host,
            ["PGPORT"] = settings.Port.ToString(CultureInfo.InvariantCulture),
            ["PGUSER"] = settings.Username,
            ["PGPASSWORD"] = settings.Password,
            ["PGPASSFILE"] = settings.Passfile,
            ["PGDATABASE"] = settings.Database ?? settings.Username,
            ["PGSSLMODE"] = settings.ContainsKey("SSL Mode") ? LibpqName(settings.SslMode) : null,
            ["PGSSLROOTCERT"] = settings.RootCertificate,
            ["PGSSLCERT"] = settings.SslCertificate,
            ["PGSSLKEY"] = settings.SslKey,
            ["PGAPPNAME"] = settings.ApplicationName,
        };
        return variables.Where(variable => !string.IsNullOrEmpty(variable.Value)).ToDictionary(variable => variable.Key, variable => variable.Value!);
    }

    private static string LibpqName(SslMode mode) => mode switch
    {
        SslMode.VerifyCA => "verify-ca",
        SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant()
    };
}
