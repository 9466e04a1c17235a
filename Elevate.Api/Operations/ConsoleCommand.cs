using System.CommandLine;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Elevate.Persistence;
using Elevate.Persistence.Backup;
using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Api.Operations;

/// <summary><c>db console</c>.</summary>
internal static class ConsoleCommand
{
    public static Command Create()
    {
        var arguments = new Argument<string[]>("psql arguments") { Description = "Behind --: handed on to psql, such as -c 'SELECT 1'.", Arity = ArgumentArity.ZeroOrMore };
        var print = new Option<bool>("--print") { Description = "Prints what another program needs to connect, instead of opening psql." };
        var password = new Option<bool>("--show-password") { Description = "Prints the password too." };
        return DatabaseCommands.Create("console", "Opens psql on the database in use, or prints how to connect. The exit code is that of psql.", async (result, database, token) =>
        {
            if (!result.GetValue(print) && !result.GetValue(password))
            {
                try
                {
                    var psql = await ClientTool.FindAsync("psql", cancellationToken: token);
                    return await OpenAsync(psql, database.DirectConnectionString, result.GetValue(arguments) ?? []);
                }
                catch (OperatorException exception) when (result.GetValue(arguments) is not { Length: > 0 })
                {
                    await Console.Error.WriteLineAsync(exception.Message);
                }
            }
            Print(database, result.GetValue(password));
            return 0;
        }, arguments, print, password);
    }

    private static async Task<int> OpenAsync(ClientTool psql, string connectionString, string[] arguments)
    {
        var start = new ProcessStartInfo(psql.Path, arguments) { UseShellExecute = false };
        foreach (var (variable, value) in LibpqEnvironment.Of(connectionString)) start.Environment[variable] = value;

        // Ctrl+C ends a query in psql, not the console.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    private static void Print(DatabaseConnection database, bool withPassword)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.DirectConnectionString);
        Console.WriteLine($"host      {settings.Host}");
        Console.WriteLine($"port      {settings.Port}");
        Console.WriteLine($"database  {settings.Database}");
        Console.WriteLine($"user      {settings.Username}");
        if (withPassword) Console.WriteLine($"password  {settings.Password}");
        if (settings.ContainsKey("SSL Mode")) Console.WriteLine($"ssl mode  {settings.SslMode}");
        if (database.Server is not null) Console.WriteLine("This is the app's own server: it answers as long as the app runs.");
    }
}
