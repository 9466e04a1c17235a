using Elevate.Api.Configuration;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Embedded;
using Elevate.Api.Tests.Hosting;
using Microsoft.Extensions.Configuration;

namespace Elevate.Api.Tests.Configuration;

public sealed class SettingMistakeTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("DATABASE_URL", "hunter2-no-url")]
    [InlineData("DIRECT_URL", "https://someone:hunter2@example.org")]
    [InlineData("ConnectionStrings__Elevate", "hunter2")]
    [InlineData("Database__MigrateOnStart", "hunter2")]
    [InlineData("Postgres__Port", "hunter2")]
    [InlineData("Postgres__Binaries", "hunter2")]
    [InlineData("Authentication__Authority", "http://hunter2.example.org")]
    [InlineData("GraphQL__TrustedDocuments__Only", "hunter2")]
    [InlineData("Subscriptions__Backplane", "hunter2")]
    [InlineData("Organisation__TimeZone", "hunter2")]
    [InlineData("Health__ViewsFreshFor", "hunter2")]
    [InlineData("Health__OutboxLag", "hunter2")]
    [InlineData("Health__Patience", "-1")]
    public async Task A_value_that_is_not_allowed_keeps_the_app_from_starting_and_is_not_repeated(string variable, string value)
    {
        await using var database = await TestDatabase.CreateAsync();
        var start = AppProgram.Start(_folder.Root);
        if (variable != "ConnectionStrings__Elevate") start.Environment["DATABASE_URL"] = database.ConnectionString;
        start.Environment[variable] = value;

        var end = await AppProgram.RunAsync(start);

        Assert.Equal(1, end.ExitCode);
        Assert.StartsWith("Elevate did not start: ", end.Errors);
        var name = variable.Replace("__", ":", StringComparison.Ordinal);
        if (variable != "Authentication__Authority") Assert.Contains(name, end.Errors);
        Assert.DoesNotContain("hunter2", end.Errors);
        Assert.DoesNotContain("   at ", end.Errors);
    }

    [Fact]
    public void A_name_that_nobody_reads_is_told_with_the_one_that_was_meant()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Authentication:Audiance", "elevate"), new("Postgres:Prot", "5432"), new("Subscriptions:SomethingElseAltogether", "1"),
            new("Authentication:Schemes:Bearer:ValidAudience", "elevate"), new("POSTGRES_PASSWORD", "hunter2"), new("Elsewhere:Key", "1"), new("postgres:port", "5432")
        ]).Build();

        Assert.Equal(
            [
                "Authentication:Audiance is no setting; Authentication:Audience is one.",
                "Postgres:Prot is no setting; Postgres:Port is one.",
                "Subscriptions:SomethingElseAltogether is no setting."
            ],
            UnknownSettings.In(configuration).Order());
    }

    [Fact]
    public async Task The_running_app_warns_of_it()
    {
        var start = AppProgram.Start(_folder.Root);
        start.Environment["Postgres__Prot"] = "5432";
        await using var app = await AppProcess.StartAsync(start);
        var end = await app.StopAsync();
        Assert.Contains("Postgres:Prot is no setting; Postgres:Port is one.", app.Announcement + end.Output);
    }
}
