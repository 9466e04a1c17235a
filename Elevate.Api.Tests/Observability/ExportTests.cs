using System.Net.Http.Headers;
using System.Net.Http.Json;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Npgsql;

namespace Elevate.Api.Tests.Observability;

[Collection(TelemetryCollection.Name)]
public sealed class ExportTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Planted = "Planted-Lovelace";

    [Fact]
    public async Task A_collector_is_told_of_work_down_to_the_statements_and_of_nothing_personal()
    {
        var programme = new Programme(database.DataSource);
        await programme.FoundAsync();
        await using var collector = await Collector.StartAsync();
        await using (var app = await RunningApp.StartAsync(
            database.ConnectionString,
            settings: [$"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--OTEL_SERVICE_NAME=elevate-test"]))
        {
            using var client = new HttpClient { BaseAddress = app.Address };
            client.DefaultRequestHeaders.UserAgent.ParseAdd(Planted);
            await SendAsync(client, $$"""query Board { leaderboard(search: "{{Planted}}") { totalCount } }""");
            await SendAsync(client, $$"""{ leaderboardPosition(handle: 5, nonsense: "{{Planted}}") { boardSize } }""");
            await SendAsync(client, $$"""query($period: LeaderboardPeriod!) { leaderboard(period: $period) { totalCount } }""", new { period = Planted });
            using var get = await client.GetAsync($"/graphql?query={Uri.EscapeDataString($$"""{ leaderboard(search: "{{Planted}}") { totalCount } }""")}");
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", app.TokenOf(Programme.Sari));
            await SendAsync(client, Requests.Create, new { input = new { evidence = new { shine = new { ideaTitle = Planted, ideaSummary = new string('s', 50) } } } });
            await programme.ExecuteAsync("ALTER TABLE badges RENAME TO lost_badges");
            await SendAsync(client, "{ badges { code } }");
            await programme.ExecuteAsync("ALTER TABLE lost_badges RENAME TO badges");
            await programme.UntilAsync("SELECT NOT EXISTS (SELECT FROM outbox_messages WHERE processed_at IS NULL)");
            await programme.UntilAsync("SELECT count(finished_at) = 4 FROM job_runs");
            using var probe = await client.GetAsync("/health/live");
        }

        var traces = collector.Received("/v1/traces");
        var metrics = collector.Received("/v1/metrics");
        string[] told = ["elevate-test", "POST /graphql/{**slug}", "http.response.status_code", "graphql.operation.name", "Board", "mutation", "INSERT INTO submissions", "42P01", "job standings-check", "outbox submission.received"];
        Assert.All(told, text => Assert.Contains(text, traces, StringComparison.Ordinal));
        Assert.Contains("elevate.view.refresh.duration", metrics, StringComparison.Ordinal);
        Assert.Contains("http.server.request.duration", metrics, StringComparison.Ordinal);
        string[] secret = [Planted, Programme.Sari, "school.example", "/health/live"];
        Assert.DoesNotContain(new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!, metrics, StringComparison.Ordinal);
        Assert.All(secret, text => Assert.DoesNotContain(text, traces + metrics, StringComparison.Ordinal));
    }

    private static async Task SendAsync(HttpClient client, string query, object? variables = null)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables });
    }
}
