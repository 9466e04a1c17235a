using Npgsql;

namespace Elevate.Persistence.Connections;

/// <summary>Reads what <c>DATABASE_URL</c> may hold: a <c>postgres://</c> URL with libpq's options, or the key=value pairs of Npgsql.</summary>
public static class ConnectionUrl
{
    /// <summary>Reads a setting.</summary>
    /// <param name="setting">Its name, for the message of an error.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The connection string's parts, as given: nothing is added.</returns>
    /// <exception cref="ConnectionSettingException">The value is neither, or has an option that is not known.</exception>
    public static NpgsqlConnectionStringBuilder Parse(string setting, string value)
    {
        value = value.Trim();
        return value.Contains("://", StringComparison.Ordinal) ? ParseUrl(setting, value) : ParsePairs(setting, value);
    }

    private static NpgsqlConnectionStringBuilder ParsePairs(string setting, string value)
    {
        try
        {
            var builder = new NpgsqlConnectionStringBuilder(value);
            return builder.Host is null ? throw new ConnectionSettingException(setting, "names no host.") : builder;
        }
        catch (Exception error) when (error is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            // The cause is left out: its message may quote the value.
            throw new ConnectionSettingException(setting, "is neither a postgres:// URL nor a list of key=value pairs that Npgsql knows.");
        }
    }

    private static NpgsqlConnectionStringBuilder ParseUrl(string setting, string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var url) || url.Scheme is not ("postgres" or "postgresql"))
        {
            throw new ConnectionSettingException(
                setting, "is not a URL of the form postgres://user:password@host:port/database; special characters in it must be percent-encoded.");
        }

        var builder = new NpgsqlConnectionStringBuilder();
        if (url.Host.Length > 0) builder.Host = Uri.UnescapeDataString(url.Host).Trim('[', ']');
        if (url.Port > 0) builder.Port = url.Port;
        if (url.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var rest])
        {
            builder.Username = Uri.UnescapeDataString(user);
            if (rest is [var password]) builder.Password = Uri.UnescapeDataString(password);
        }

        if (url.AbsolutePath.Trim('/') is { Length: > 0 } database) builder.Database = Uri.UnescapeDataString(database);
        foreach (var (name, text) in Options(url)) ConnectionUrlOption.Apply(builder, setting, name, text);
        return builder.Host is null ? throw new ConnectionSettingException(setting, "names no host.") : builder;
    }

    private static IEnumerable<(string Name, string Value)> Options(Uri url) =>
        url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(option => option.Split('=', 2))
            .Select(parts => (Decode(parts[0]), parts.Length > 1 ? Decode(parts[1]) : ""));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
