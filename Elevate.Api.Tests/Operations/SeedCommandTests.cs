using System.Text.Json.Nodes;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;

namespace Elevate.Api.Tests.Operations;

public sealed class SeedCommandTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await _database.DisposeAsync();

    [Fact]
    public async Task Seeds_what_is_asked_for()
    {
        var seeded = await RunAsync("Development", "seed", "--demo", "--bulk", "30", "--json");

        Assert.True(seeded.ExitCode == 0, seeded.Errors);
        var told = JsonNode.Parse(seeded.Output)!;
        Assert.Equal((0, true, 30), ((int)told["changed"]!, (bool)told["demo"]!, (int)told["bulk"]!["participants"]!));
        Assert.Null(told["admin"]);
        var verified = await RunAsync("Production", "verify");
        Assert.True(verified.ExitCode == 0, verified.Output + verified.Errors);
    }

    [Theory]
    [InlineData("--demo")]
    [InlineData("--bulk", "5")]
    public async Task Made_up_data_belongs_into_Development(params string[] what)
    {
        var refused = await RunAsync("Production", ["seed", .. what]);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("--force", refused.Errors, StringComparison.Ordinal);

        Assert.Equal(0, (await RunAsync("Production", "seed")).ExitCode);
        Assert.Equal(0, (await RunAsync("Production", ["seed", .. what, "--force"])).ExitCode);
    }

    [Fact]
    public async Task Nobody_is_nobody() => Assert.Equal(2, (await RunAsync("Development", "seed", "--bulk", "0")).ExitCode);

    private Task<AppResult> RunAsync(string environment, params string[] arguments)
    {
        var start = AppProgram.Start(Path.GetTempPath(), ["db", .. arguments]);
        start.Environment["ConnectionStrings__Elevate"] = _database.ConnectionString;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        return AppProgram.RunAsync(start);
    }
}
