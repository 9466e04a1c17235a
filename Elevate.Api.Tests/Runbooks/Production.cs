using System.Diagnostics;
using System.Text.Json.Nodes;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Embedded;
using Elevate.Api.Tests.Hosting;
using Elevate.Api.Tests.Publishing;
using Elevate.Persistence;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Embedded;
using Npgsql;

namespace Elevate.Api.Tests.Runbooks;

/// <summary>
/// A production as <c>docs/operations.md</c> builds it, command by command: a server of its own, the two roles, the published app under the lesser of
/// them. It differs in one thing: no provider of identities is at hand, so the app is in Development and signs tokens itself.
/// </summary>
public sealed class Production : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = ServerFolder.NewFolder();
    private readonly OperationsPage _page = OperationsPage.Read();
    private EmbeddedPostgres _server = null!;
    private PublishedApp _published = null!;
    private AppProcess _app = null!;

    internal AppProcess App => _app;

    public Programme Programme { get; private set; } = null!;

    /// <summary>As the owner of the database.</summary>
    public NpgsqlDataSource Owner { get; private set; } = null!;

    /// <summary>A folder for a test's own.</summary>
    public string Folder => _folder;

    public async Task InitializeAsync()
    {
        _published = await PublishedApp.SharedAsync();
        await StartServerAsync();
        foreach (var folder in new[] { "etc", "backups", "app" }) Directory.CreateDirectory(Path.Combine(_folder, folder));
        PublishedApp.Account?.Own(Path.Combine(_folder, "app"));

        // A server of the app's own comes with a database of that name.
        await using (var superuser = NpgsqlDataSource.Create(Superuser("postgres")))
        await using (var rename = superuser.CreateCommand("ALTER DATABASE elevate RENAME TO unused"))
            await rename.ExecuteNonQueryAsync();
        foreach (var file in _page.In("Database", "ini")) await File.WriteAllTextAsync(Here(file.Split('\n')[0].TrimStart('#', ' ')), Here(file));
        var roles = await AppProgram.RunAsync(Psql(Superuser("postgres"), _page.In("Database", "sql").Single()));
        Assert.True(roles.ExitCode == 0, roles.Errors);

        using (var shell = Open("Database"))
        {
            await shell.NextAsync();
            Assert.DoesNotContain("pending", await shell.NextAsync());
            shell.AssertDone();
        }
        Owner = ElevateDbContextOptions.CreateDataSource(new NpgsqlConnectionStringBuilder(Setting("admin", "DATABASE_URL")) { Pooling = false }.ConnectionString);
        Programme = new Programme(Owner);
        await Programme.FoundAsync();
        await StartAppAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await Owner.DisposeAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Starts the database server, as a person or the machine would.</summary>
    public async Task StartServerAsync() => _server = await EmbeddedPostgres.StartAsync(new() { DataRoot = Path.Combine(_folder, ".elevate"), Durable = false });

    /// <summary>Starts the app on the database as it is now, and waits until it is healthy.</summary>
    public async Task StartAppAsync()
    {
        await using (var connection = await Owner.OpenConnectionAsync()) await connection.ReloadTypesAsync();
        _app = await AppProcess.StartAsync(Elevate());
        await ReadyAsync(state => (string?)state["status"] == "healthy");
    }

    public Task StopAppAsync() => _app.DisposeAsync().AsTask();

    public Task StopServerAsync() => _server.DisposeAsync().AsTask();

    /// <summary>A connection string of whoever may do everything.</summary>
    public string Superuser(string database) =>
        new NpgsqlConnectionStringBuilder(_server.ConnectionString) { Username = "postgres", Database = database, Pooling = false }.ConnectionString;

    /// <summary>A connection string of the app's role.</summary>
    public string AppRole => new NpgsqlConnectionStringBuilder(Setting("app", "DATABASE_URL")) { Pooling = false }.ConnectionString;

    /// <summary>A shell for the commands of a section.</summary>
    /// <param name="section">Its heading.</param>
    /// <param name="database">Another database on the server; null: the app's.</param>
    internal OperatorShell Open(string section, string? database = null)
    {
        var start = new ProcessStartInfo("bash", ["--norc", "-s"]) { WorkingDirectory = _folder };
        start.Environment.Clear();
        foreach (var (name, value) in PublishedApp.Environment) start.Environment[name] = value;
        return new OperatorShell(start, text => database is null ? Here(text) : Here(text).Replace("PATH=$PATH:", $"DATABASE_URL=${{DATABASE_URL%/*}}/{database}; PATH=$PATH:"), Blocks(section));
    }

    /// <summary>A token of the running app.</summary>
    public async Task<string> TokenAsync(string user)
    {
        var result = await AppProgram.RunAsync(Elevate("token", "--user", user));
        return result.ExitCode == 0 ? result.Output.Trim() : throw new InvalidOperationException(result.Errors);
    }

    /// <summary>Waits until the app's readiness is so.</summary>
    public async Task<JsonNode> ReadyAsync(Func<JsonNode, bool> isSo)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var state = JsonNode.Parse(await (await _app.Client.GetAsync("/health/ready")).Content.ReadAsStringAsync())!;
            if (isSo(state)) return state;
            Assert.True(watch.Elapsed < Patience, state.ToJsonString());
            await Task.Delay(100);
        }
    }

    /// <summary>Waits until the database says so.</summary>
    public async Task UntilAsync(string condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await Programme.ScalarAsync<bool>($"SELECT {condition}"))
        {
            Assert.True(watch.Elapsed < Patience, condition);
            await Task.Delay(100);
        }
    }

    /// <summary>This machine's names in the place of the page's.</summary>
    private string Here(string text)
    {
        text = text
            .Replace("localhost:5432", $"127.0.0.1:{_server.Port}", StringComparison.Ordinal)
            .Replace("/etc/elevate", Path.Combine(_folder, "etc"), StringComparison.Ordinal)
            .Replace("/var/backups/elevate", Path.Combine(_folder, "backups"), StringComparison.Ordinal)
            .Replace("/opt/elevate", _published.Folder, StringComparison.Ordinal);
        return _app is null ? text : text.Replace("http://localhost:5000", _app.Address.OriginalString.TrimEnd('/'), StringComparison.Ordinal);
    }

    /// <summary>Every shell begins as the page says.</summary>
    private IEnumerable<string> Blocks(string section)
    {
        var first = _page.In("Database", "sh")[0];
        return section == "Database" ? _page.In(section, "sh") : [first, .. _page.In(section, "sh")];
    }

    private ProcessStartInfo Elevate(params string[] arguments)
    {
        var start = _published.Start(Path.Combine(_folder, "app"), arguments);
        foreach (var line in _page.In("Database", "ini").First(file => file.Contains("app.env", StringComparison.Ordinal)).Split('\n'))
        {
            if (line.Split('=', 2) is [{ Length: > 0 } name, var value] && !name.StartsWith("Authentication", StringComparison.Ordinal)) start.Environment[name] = Here(value);
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        return start;
    }

    private string Setting(string file, string name)
    {
        var line = File.ReadLines(Path.Combine(_folder, "etc", $"{file}.env")).First(line => line.StartsWith(name + "=", StringComparison.Ordinal));
        return ConnectionUrl.Parse(name, line[(name.Length + 1)..]).ConnectionString;
    }

    private static ProcessStartInfo Psql(string connectionString, string script)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var file = Path.GetTempFileName();
        File.WriteAllText(file, script);
        return new ProcessStartInfo("psql", ["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--file", file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["PGHOST"] = settings.Host, ["PGPORT"] = $"{settings.Port}", ["PGUSER"] = settings.Username, ["PGPASSWORD"] = settings.Password, ["PGDATABASE"] = settings.Database
            }
        };
    }
}
