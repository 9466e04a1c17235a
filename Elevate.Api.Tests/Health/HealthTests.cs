using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Metrics;

namespace Elevate.Api.Tests.Health;

public sealed class HealthTests : IAsyncLifetime
{
    private const string Ready = """{"status":"healthy","checks":{"database":{"status":"healthy"},"migrations":{"status":"healthy"},"views":{"status":"healthy"},"outbox":{"status":"healthy"}}}""";

    // However busy the machine is that runs the tests.
    private const string Patient = "--Health:Patience=00:01:00";

    private readonly DatabaseFixture _database = new();

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        // No job mends what a test breaks.
        await ExecuteAsync("INSERT INTO job_runs (name, started_at, due_at, runs, failures) VALUES ('analytics', now(), 'infinity', 1, 0)");
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Ready_when_the_database_is_current_and_the_views_were_refreshed()
    {
        await new AnalyticsRefresh(_database.DataSource).RefreshAllAsync();

        Assert.Equal((HttpStatusCode.OK, Ready), await AskAsync());
    }

    [Theory]
    [InlineData("UPDATE analytic_views SET refreshed_at = now() - interval '31 minutes' WHERE name = 'school_metrics'", HttpStatusCode.OK, "views", "degraded stale")]
    [InlineData("INSERT INTO outbox_messages (type, payload, created_at, available_at) VALUES ('test.news', '{}', now() - interval '6 minutes', now() + interval '1 hour')", HttpStatusCode.OK, "outbox", "degraded late")]
    [InlineData("INSERT INTO outbox_messages (type, payload, created_at, available_at) VALUES ('test.news', '{}', now() - interval '1 day', 'infinity')", HttpStatusCode.OK, "outbox", "healthy ")]
    [InlineData("DELETE FROM view_refresh_log WHERE view_name = 'cohort_metrics'", HttpStatusCode.ServiceUnavailable, "views", "unhealthy never_refreshed")]
    [InlineData("REFRESH MATERIALIZED VIEW cohort_metrics WITH NO DATA", HttpStatusCode.ServiceUnavailable, "views", "unhealthy never_refreshed")]
    [InlineData("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_Jobs'""", HttpStatusCode.ServiceUnavailable, "migrations", "unhealthy pending")]
    [InlineData("""UPDATE "__EFMigrationsHistory" SET "ProductVersion" = ''; INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '')""", HttpStatusCode.OK, "migrations", "healthy ")]
    [InlineData("""WITH gone AS (DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" LIKE '%_Jobs' RETURNING "MigrationId") SELECT "MigrationId" AS migration_id, now() AS failed_at, '' AS error INTO failed_migrations FROM gone""", HttpStatusCode.ServiceUnavailable, "migrations", "unhealthy failed")]
    [InlineData("CREATE TABLE failed_migrations AS SELECT '29990101000000_Later' AS migration_id, now() AS failed_at, '' AS error", HttpStatusCode.OK, "migrations", "healthy ")]
    [InlineData("ALTER TABLE outbox_messages RENAME TO lost", HttpStatusCode.ServiceUnavailable, "outbox", "unhealthy unavailable")]
    public async Task What_is_wrong_is_said_in_a_word(string change, HttpStatusCode status, string check, string state)
    {
        await new AnalyticsRefresh(_database.DataSource).RefreshAllAsync();
        await ExecuteAsync(change);

        var (answered, body) = await AskAsync();

        var found = JsonNode.Parse(body)!["checks"]![check]!;
        Assert.Equal((status, state), (answered, $"{found["status"]} {found["reason"]}"));
    }

    [Fact]
    public async Task A_database_without_a_schema_is_behind()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();

        var (status, body) = await AskAsync(empty.ConnectionString);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("pending", (string?)JsonNode.Parse(body)!["checks"]!["migrations"]!["reason"]);
    }

    [Fact]
    public async Task A_database_that_hangs_is_found_out_in_time()
    {
        using var silent = new SilentServer();
        await using var app = await RunningApp.StartAsync(silent.ConnectionString);
        using var client = new HttpClient { BaseAddress = app.Address };
        var started = Stopwatch.GetTimestamp();

        var ready = await client.GetAsync("/health/ready");
        var took = Stopwatch.GetElapsedTime(started);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.InRange(took, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(14));
        Assert.Contains("\"timeout\"", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
    }

    [Fact]
    public async Task An_unreachable_database_is_not_described()
    {
        var (status, body) = await AskAsync("Host=127.0.0.1;Port=1;Username=secret_name;Password=secret_word");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal("unavailable", (string?)JsonNode.Parse(body)!["checks"]!["database"]!["reason"]);
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.DoesNotContain("127", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_questions_are_one_look_and_need_no_identity()
    {
        await using var app = await RunningApp.StartAsync(_database.ConnectionString, new ManualClock(DateTimeOffset.UtcNow), settings: Patient);
        using var client = new HttpClient { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "not-a-token");

        // The clock stands still, so nothing grows old.
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => client.GetStringAsync("/health/live")).Concat(
            Enumerable.Range(0, 50).Select(async _ => await (await client.GetAsync("/health/ready")).Content.ReadAsStringAsync())));
        await ExecuteAsync("ALTER TABLE outbox_messages RENAME TO lost");
        var later = await (await client.GetAsync("/health/ready")).Content.ReadAsStringAsync();

        Assert.Equal(["""{"status":"healthy"}""", later], answers.Distinct());
        Assert.Equal("healthy", (string?)JsonNode.Parse(later)!["checks"]!["outbox"]!["status"]);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/health/live"));
        Assert.Equal("no-store", head.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_setting_that_is_no_time_is_refused() =>
        Assert.Equal(
            "Health:OutboxLag is a time such as 00:30:00.",
            (await Assert.ThrowsAsync<Elevate.Persistence.OperatorException>(
                () => RunningApp.StartAsync(_database.ConnectionString, settings: "--Health:OutboxLag=soon"))).Message);

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string? connectionString = null)
    {
        await using var app = await RunningApp.StartAsync(connectionString ?? _database.ConnectionString, settings: Patient);
        using var client = new HttpClient { BaseAddress = app.Address };
        using var response = await client.GetAsync("/health/ready");
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _database.DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
