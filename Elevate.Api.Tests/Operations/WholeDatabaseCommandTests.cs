using System.Text.Json.Nodes;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Embedded;
using Elevate.Api.Tests.Hosting;
using Npgsql;

namespace Elevate.Api.Tests.Operations;

/// <summary>Reset, backup, restore and console, as an operator types them.</summary>
public sealed class WholeDatabaseCommandTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Reset_needs_Development_and_a_clear_word()
    {
        await ScalarAsync("INSERT INTO users (id, handle, name, email) VALUES ('somebody', 'somebody', 'Somebody', 'somebody@example.org') RETURNING id");
        Assert.Equal((1, ""), Result(await RunAsync("Development", "reset")));
        Assert.Equal((1, ""), Result(await RunAsync("Production", "reset", "--force")));
        Assert.Equal(1L, await ScalarAsync("SELECT count(*) FROM users"));

        var reset = await RunAsync("Development", "reset", "--force");

        Assert.True(reset.ExitCode == 0, reset.Errors);
        Assert.Equal(0L, await ScalarAsync("SELECT count(*) FROM users WHERE id = 'somebody'"));
        Assert.Equal(1L, await ScalarAsync("SELECT count(*) FROM users WHERE handle = 'sari_dewi'"));
    }

    [Fact]
    public async Task A_backup_is_written_and_restored()
    {
        await ScalarAsync("INSERT INTO users (id, handle, name, email) VALUES ('somebody', 'somebody', 'Somebody', 'somebody@example.org') RETURNING id");
        var file = Path.Combine(Path.GetTempPath(), $"elevate-{Guid.NewGuid():n}.dump");
        try
        {
            var backup = await RunAsync("Production", "backup", "--output", file, "--json");
            Assert.True(backup.ExitCode == 0, backup.Errors);
            var told = JsonNode.Parse(backup.Output)!;
            Assert.Equal((file, 1, new FileInfo(file).Length), ((string)told["file"]!, (int)told["rows"]!["users"]!, (long)told["bytes"]!));
            Assert.Equal(64, ((string)told["sha256"]!).Length);

            await ScalarAsync("SELECT act_as('system'); UPDATE users SET name = 'Somebody else'");
            var refused = await RunAsync("Production", "restore", file);
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("--force", refused.Errors, StringComparison.Ordinal);
            var restored = await RunAsync("Production", "restore", file, "--force", "--drop-old");
            Assert.True(restored.ExitCode == 0, restored.Errors);
            Assert.EndsWith("is restored and verified.\n", restored.Output, StringComparison.Ordinal);
            Assert.Equal("Somebody", await ScalarAsync("SELECT name FROM users"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_console_is_psql()
    {
        Assert.Equal((0, "42\n"), Result(await RunAsync("Production", "console", "--", "-X", "-At", "-c", "SELECT 40 + 2")));
        Assert.Equal(1, (await RunAsync("Production", "console", "--", "-X", "-c", "nonsense")).ExitCode);

        var script = Start("Production", "console", "--", "-X", "-At", "-v", "ON_ERROR_STOP=1");
        script.RedirectStandardInput = true;
        using var process = System.Diagnostics.Process.Start(script)!;
        await process.StandardInput.WriteAsync("SELECT current_database();\nnonsense;\n");
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((3, new NpgsqlConnectionStringBuilder(_database.ConnectionString).Database + "\n"), (process.ExitCode, output));
    }

    [Fact]
    public async Task Other_programs_are_told_how_to_connect()
    {
        var settings = new NpgsqlConnectionStringBuilder(_database.ConnectionString);
        var printed = (await RunAsync("Production", "console", "--print")).Output;
        Assert.Contains($"database  {settings.Database}", printed, StringComparison.Ordinal);
        Assert.Contains($"port      {settings.Port}", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("password", printed, StringComparison.Ordinal);
        Assert.Contains($"password  {settings.Password}", (await RunAsync("Production", "console", "--show-password")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_console_opens_the_apps_own_server_too()
    {
        using var folder = new ServerFolder();
        var result = await AppProgram.RunAsync(AppProgram.Start(folder.Root, "db", "console", "--", "-X", "-At", "-c", "SELECT current_user"));
        Assert.Equal((0, "elevate\n"), Result(result));
    }

    private static (int, string) Result(AppResult result) => (result.ExitCode, result.Output);

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private Task<AppResult> RunAsync(string environment, params string[] arguments) => AppProgram.RunAsync(Start(environment, arguments));

    private System.Diagnostics.ProcessStartInfo Start(string environment, params string[] arguments)
    {
        var start = AppProgram.Start(Path.GetTempPath(), ["db", .. arguments]);
        start.Environment["ConnectionStrings__Elevate"] = _database.ConnectionString;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return start;
    }
}
