using System.Diagnostics;
using Npgsql;

namespace HotChocolate.Tests.Data;

/// <summary>A PostgreSQL server for the tests of one class, from the binaries of the system, reached through a socket in a folder of its own.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pg-").FullName;
    private readonly string _binaries = FindBinaries();
    private Process? _server;

    public string ConnectionString => $"Host={_folder};Username=postgres;Database=postgres;Pooling=true;Timeout=5";

    public async Task InitializeAsync()
    {
        // The server refuses to run as root.
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", "postgres", _folder);
        await RunAsync("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C");
        _server = Start("postgres", "-D", Data, "-k", _folder, "-c", "listen_addresses=", "-c", "fsync=off");
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (attempt < 200 && !_server.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        await RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        await _server!.WaitForExitAsync();
        _server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => System.IO.Path.Combine(_folder, "data");

    private async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {await output}");
    }

    private Process Start(string program, params string[] arguments)
    {
        var path = program is "chown" ? program : System.IO.Path.Combine(_binaries, program);
        string[] command = Environment.IsPrivilegedProcess && program is not "chown"
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--", path, .. arguments]
            : [path, .. arguments];
        var isServer = program is "postgres";
        var start = new ProcessStartInfo(isServer ? "sh" : command[0], isServer ? ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", .. command] : command.Skip(1))
        {
            RedirectStandardOutput = !isServer,
            RedirectStandardError = !isServer,
            WorkingDirectory = _folder
        };
        return Process.Start(start)!;
    }

    private static string FindBinaries()
    {
        string?[] named = [Environment.GetEnvironmentVariable("PG_BIN"), .. Environment.GetEnvironmentVariable("PATH")?.Split(':') ?? []];
        string[] roots = ["/usr/lib/postgresql", "/usr/local/pgsql", "/opt/homebrew/opt"];
        var system = roots.Where(Directory.Exists).SelectMany(Directory.GetDirectories).OrderDescending().Select(folder => System.IO.Path.Combine(folder, "bin"));
        return named.OfType<string>().Concat(system).FirstOrDefault(folder => File.Exists(System.IO.Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException("These tests need PostgreSQL: install it, or set PG_BIN to the folder with initdb and postgres.");
    }
}
