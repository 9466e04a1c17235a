using Elevate.Api.Tests.Database;
using Elevate.Persistence;
using Elevate.Persistence.Seeding;
using Microsoft.Extensions.Configuration;

namespace Elevate.Api.Tests.Seeding;

public sealed class DefaultSeedTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly DefaultSeed _seed = new(database.DataSource);

    [Fact]
    public async Task What_was_damaged_is_put_right_and_nothing_else()
    {
        Assert.Equal(0, await _seed.RunAsync());
        var before = await CatalogueAsync();
        await ExecuteAsync("""
            SELECT act_as('system');
            UPDATE activities SET name = 'Larn', max_awards_per_user = 3 WHERE code = 'LEARN';
            DELETE FROM scoring_rules WHERE activity_code = 'SHINE';
            UPDATE scoring_rules SET fixed_points = 51 WHERE activity_code = 'EXPLORE';
            INSERT INTO scoring_rules (activity_code, version, fixed_points) VALUES ('EXPLORE', 2, 60);
            UPDATE badges SET criteria = '{"type": "manual"}' WHERE code = 'CHAMPION'
            """);

        Assert.Equal(4, await _seed.RunAsync());
        Assert.Equal(0, await _seed.RunAsync());

        Assert.Equal(3, await ScalarAsync<int>("SELECT max_awards_per_user FROM activities WHERE code = 'LEARN'"));
        Assert.Equal(60, await ScalarAsync<int>("SELECT fixed_points FROM scoring_rules WHERE activity_code = 'EXPLORE' AND version = 2"));
        await ExecuteAsync("SELECT act_as('system'); UPDATE activities SET max_awards_per_user = NULL; DELETE FROM scoring_rules WHERE version = 2");
        Assert.Equal(before, await CatalogueAsync());
    }

    [Fact]
    public async Task The_first_admin_is_made_once()
    {
        var admin = FirstAdmin.From(Settings(("ID", "idp|1"), ("EMAIL", "Rina@Example.org")))!;
        Assert.True(await _seed.AddAdminAsync(admin));
        Assert.False(await _seed.AddAdminAsync(admin));
        Assert.Equal("SUPERADMIN admin Admin User rina@example.org", await ScalarAsync<string>("SELECT concat_ws(' ', role, handle, name, email) FROM users WHERE id = 'idp|1'"));

        await ExecuteAsync("SELECT act_as('system'); INSERT INTO users (id, handle, name, email, role) VALUES ('idp|2', 'joko', 'Joko', 'joko@example.org', 'PARTICIPANT'), ('idp|3', 'dewi', 'Dewi', 'dewi@example.org', 'SUPERADMIN')");
        Assert.True(await _seed.AddAdminAsync(admin with { Id = "idp|2" }));
        Assert.Equal("ADMIN joko", await ScalarAsync<string>("SELECT concat_ws(' ', role, handle) FROM users WHERE id = 'idp|2'"));
        Assert.False(await _seed.AddAdminAsync(admin with { Id = "idp|3" }));
        Assert.Equal("SUPERADMIN", await ScalarAsync<string>("SELECT role::text FROM users WHERE id = 'idp|3'"));
    }

    [Fact]
    public void Settings_name_the_first_admin()
    {
        Assert.Null(FirstAdmin.From(Settings(("EMAIL", "rina@example.org"))));
        Assert.Contains("SEED_ADMIN_EMAIL", Assert.Throws<OperatorException>(() => FirstAdmin.From(Settings(("ID", "idp|1")))).Message, StringComparison.Ordinal);
        Assert.Equal(
            new FirstAdmin("idp|1", "rina@example.org", "Rina Kusuma", "rina"),
            FirstAdmin.From(Settings(("ID", "idp|1"), ("EMAIL", "rina@example.org"), ("NAME", "Rina Kusuma"), ("HANDLE", "rina"))));
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => "SEED_ADMIN_" + setting.Key, string? (setting) => setting.Value)).Build();

    private Task<string> CatalogueAsync() => ScalarAsync<string>("""
        SELECT concat((SELECT string_agg(a::text, ',' ORDER BY code) FROM activities a), (SELECT string_agg(concat(code, name, description, criteria), ',' ORDER BY code) FROM badges),
            (SELECT string_agg(concat(activity_code, version, fixed_points, points_per_peer, max_peers, max_tag_points, adjustment_percent), ',' ORDER BY activity_code, version) FROM scoring_rules))
        """);

    private async Task<T> ScalarAsync<T>(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
