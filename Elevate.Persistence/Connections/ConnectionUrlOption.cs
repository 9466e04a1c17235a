using System.Globalization;
using Npgsql;

namespace Elevate.Persistence.Connections;

/// <summary>One option of a <c>postgres://</c> URL: libpq's names, those that hosting providers add, and every name of Npgsql.</summary>
internal static class ConnectionUrlOption
{
    private static readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["host"] = "Host",
        ["port"] = "Port",
        ["user"] = "Username",
        ["password"] = "Password",
        ["dbname"] = "Database",
        ["passfile"] = "Passfile",
        ["application_name"] = "Application Name",
        ["client_encoding"] = "Client Encoding",
        ["connect_timeout"] = "Timeout",
        ["options"] = "Options",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["sslrootcert"] = "Root Certificate",
        ["target_session_attrs"] = "Target Session Attributes",
        ["channel_binding"] = "Channel Binding",
        ["keepalives_idle"] = "Tcp Keepalive Time",
        ["keepalives_interval"] = "Tcp Keepalive Interval",
        ["connection_limit"] = "Maximum Pool Size",
        ["pool_timeout"] = "Timeout",
        ["schema"] = "Search Path",
    };

    public static void Apply(NpgsqlConnectionStringBuilder builder, string setting, string name, string value)
    {
        try
        {
            switch (name.ToLowerInvariant())
            {
                case "sslmode":
                    builder.SslMode = Enum.Parse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
                    break;
                case "target_session_attrs":
                    builder.TargetSessionAttributes = value;
                    break;
                case "pgbouncer" when bool.Parse(value):
                    // One server connection serves many clients in turn: neither prepared statements nor DISCARD ALL belong on it.
                    builder.MaxAutoPrepare = 0;
                    builder.NoResetOnClose = true;
                    break;
                case "pgbouncer":
                    break;
                case "port":
                    builder.Port = int.Parse(value, CultureInfo.InvariantCulture);
                    break;
                default:
                    builder[_names.GetValueOrDefault(name, name)] = value;
                    break;
            }
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidCastException or KeyNotFoundException)
        {
            throw new ConnectionSettingException(setting, $"has the option `{name}`, which is unknown or has a value that is not allowed.");
        }
    }
}
