using Elevate.Api.Tests.Embedded;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Embedded;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Elevate.Api.Tests.Connections;

public sealed class ElevateDatabaseTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    private string ContentRoot => Path.GetDirectoryName(_folder.Root)!;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_url_wins_over_the_connection_string()
    {
        await using var database = await OpenAsync(("DATABASE_URL", "postgres://u:hidden@first:6543/app"), ("ConnectionStrings:Elevate", "Host=second"));

        Assert.Equal("first", new NpgsqlConnectionStringBuilder(database.ConnectionString).Host);
        Assert.Equal(database.ConnectionString, database.DirectConnectionString);
        Assert.Null(database.Server);
        Assert.Equal("PostgreSQL at first:6543, database app (from DATABASE_URL)", database.Description);
    }

    [Fact]
    public async Task The_connection_string_is_used_without_a_url()
    {
        await using var database = await OpenAsync(("DATABASE_URL", ""), ("ConnectionStrings:Elevate", "Host=second;Database=app"));

        Assert.Equal("second", new NpgsqlConnectionStringBuilder(database.ConnectionString).Host);
        Assert.Contains("ConnectionStrings:Elevate", database.Description);
    }

    [Fact]
    public async Task A_direct_url_is_for_migrations_and_makes_the_other_a_pooler()
    {
        await using var database = await OpenAsync(("DATABASE_URL", "postgres://pooler/app"), ("DIRECT_URL", "postgres://direct/app"));

        var pooled = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        var direct = new NpgsqlConnectionStringBuilder(database.DirectConnectionString);
        Assert.Equal(("pooler", 0), (pooled.Host, pooled.MaxAutoPrepare));
        Assert.Equal(("direct", ConnectionDefaults.MaxAutoPrepare), (direct.Host, direct.MaxAutoPrepare));
    }

    [Fact]
    public async Task Without_any_setting_the_app_starts_a_server_of_its_own()
    {
        await using var database = await OpenAsync();

        Assert.NotNull(database.Server);
        Assert.StartsWith(Path.Combine(ContentRoot, ".elevate", "postgres-"), database.Server.DataFolder);
        Assert.Equal("elevate", await ServerFolder.QueryAsync(database.ConnectionString, "SELECT current_setting('application_name')"));
        Assert.Equal("elevate elevate", await ServerFolder.QueryAsync(database.ConnectionString, "SELECT current_user || ' ' || current_database()"));
    }

    [Fact]
    public void In_a_checkout_the_data_is_the_same_from_every_folder()
    {
        File.WriteAllText(Path.Combine(ContentRoot, "Elevate.sln"), "");
        var project = Directory.CreateDirectory(Path.Combine(ContentRoot, "Elevate.Api")).FullName;

        Assert.Equal(_folder.Root, Options(project).DataRoot);
        Assert.Equal(_folder.Root, Options(ContentRoot).DataRoot);
    }

    [Fact]
    public void The_section_steers_the_embedded_server()
    {
        var options = Options(ContentRoot, ("Postgres:DataRoot", "data"), ("Postgres:Port", "6000"), ("Postgres:Binaries", "npm"), ("Postgres:BinFolder", "/pg/bin"));

        Assert.Equal(Path.Combine(ContentRoot, "data"), options.DataRoot);
        Assert.Equal((6000, PostgresBinaries.Npm, "/pg/bin"), (options.Port, options.Binaries, options.BinFolder));
        Assert.True(options.Durable);
    }

    [Theory]
    [InlineData("Postgres:Port", "many")]
    [InlineData("Postgres:Binaries", "some")]
    public void A_value_that_is_not_allowed_is_named(string setting, string value)
    {
        var error = Assert.Throws<ConnectionSettingException>(() => Options(ContentRoot, (setting, value)));

        Assert.Equal(setting, error.Setting);
    }

    private Task<DatabaseConnection> OpenAsync(params (string Name, string Value)[] settings) =>
        ElevateDatabase.OpenAsync(Configuration(settings), ContentRoot);

    private static EmbeddedPostgresOptions Options(string contentRoot, params (string Name, string Value)[] settings) =>
        ElevateDatabase.EmbeddedOptions(Configuration(settings), contentRoot);

    private static IConfiguration Configuration((string Name, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
        .Build();
}
