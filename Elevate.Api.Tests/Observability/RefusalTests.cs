using System.Net.Http.Headers;
using System.Net.Http.Json;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Reports;
using Elevate.Persistence.Rules;

namespace Elevate.Api.Tests.Observability;

public sealed class RefusalTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly DateTimeOffset Now = new(2025, 10, 1, 8, 59, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_a_node_refused_is_in_the_report_once_it_has_stopped()
    {
        var programme = new Programme(database.DataSource);
        await programme.FoundAsync();
        await using (var app = await RunningApp.StartAsync(database.ConnectionString))
        {
            using var client = new HttpClient { BaseAddress = app.Address };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", app.TokenOf(Programme.Tono));
            for (var i = 0; i < 3; i++)
                (await client.PostAsJsonAsync("/graphql", new { query = Requests.Create, variables = new { input = new { evidence = Inputs.Explore() } } })).Dispose();
        }

        await using var report = new DatabaseReport(database.ConnectionString);
        var refusals = (await report.ReadAsync()).Single(section => section.Name == "refusals");
        Assert.Contains(refusals.Rows, row => row.SequenceEqual(["NOT_ELIGIBLE", 3L, 3L, 3L]));
    }

    [Fact]
    public async Task Counts_of_nodes_add_up_by_the_hour_and_old_ones_go()
    {
        await using var own = await TestDatabase.CreateAsync();
        await using var dataSource = Npgsql.NpgsqlDataSource.Create(own.ConnectionString);
        var log = new RefusalLog(dataSource);
        await log.AddAsync(Now - RefusalLog.Kept, new Dictionary<string, long> { ["OLD"] = 1 });

        await Task.WhenAll(Enumerable.Range(0, 8).Select(node => log.AddAsync(
            Now, (node % 2 == 0 ? new[] { "A", "B" } : ["B", "A"]).ToDictionary(code => code, code => code == "A" ? 1L : 2L))));
        await log.AddAsync(Now.AddMinutes(1), new Dictionary<string, long> { ["A"] = 5 });

        await using var command = dataSource.CreateCommand(
            "SELECT string_agg(concat_ws(' ', to_char(hour AT TIME ZONE 'UTC', 'HH24:MI'), code, refusals), ', ' ORDER BY hour, code) FROM rule_refusals");
        Assert.Equal("08:00 A 8, 08:00 B 16, 09:00 A 5", (string?)await command.ExecuteScalarAsync());
    }
}
