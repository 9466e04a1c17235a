using System.Diagnostics;
using Npgsql;

namespace Elevate.Api.Tests.Database;

/// <summary>Runs a script as an operator does.</summary>
internal static class Psql
{
    /// <summary>The exit code, and what was written to the standard error; notices are not.</summary>
    public static async Task<(int ExitCode, string Errors)> RunAsync(string connectionString, string script)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var start = new ProcessStartInfo("psql", ["--no-psqlrc", "--quiet", "--output", "/dev/null"])
        {
            RedirectStandardInput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = settings.Host, ["PGPORT"] = $"{settings.Port}", ["PGUSER"] = settings.Username, ["PGPASSWORD"] = settings.Password,
                ["PGDATABASE"] = settings.Database, ["PGOPTIONS"] = "-c client_min_messages=warning"
            }
        };
        using var psql = Process.Start(start)!;
        var errors = psql.StandardError.ReadToEndAsync();
        try
        {
            await psql.StandardInput.WriteAsync(script);
            psql.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before the end of the script, and says why.
        }
        await psql.WaitForExitAsync();
        return (psql.ExitCode, await errors);
    }
}
