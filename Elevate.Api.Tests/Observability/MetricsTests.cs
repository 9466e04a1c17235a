using System.Net;
using System.Reflection;
using Elevate.Api.Observability;
using Elevate.Api.Submissions;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence;
using HotChocolate.Types;

namespace Elevate.Api.Tests.Observability;

[Collection(TelemetryCollection.Name)]
public sealed class MetricsTests(MetricsScene scene) : IClassFixture<MetricsScene>
{
    [Theory]
    [InlineData("elevate_ledger_entries_total", "activity", "EXPLORE")]
    [InlineData("elevate_badge_grants_total", "badge", "IN_CLASS_INNOVATOR")]
    [InlineData("elevate_rule_violations_total", "code", "NOT_ELIGIBLE")]
    [InlineData("elevate_rule_violations_total", "code", "NOT_FOUND")]
    [InlineData("elevate_rule_violations_total", "code", "CAP_PEERS_7D")]
    [InlineData("elevate_quota_refusals_total", "kind", "peers")]
    [InlineData("elevate_errors_total", "error_type", "42P01")]
    [InlineData("elevate_outbox_deliveries_total", "type", "submission.reviewed")]
    [InlineData("elevate_view_refresh_duration_seconds_count", "view", "leaderboard_totals")]
    [InlineData("elevate_job_duration_seconds_count", "job_name", "standings-check")]
    [InlineData("http_server_request_duration_seconds_count", "http_response_status_code", "401")]
    [InlineData("graphql_server_request_duration_seconds_count", "graphql_operation_type", "mutation")]
    public void What_happened_was_counted(string metric, string label, string value) =>
        Assert.InRange(scene.Metrics.Of(metric, (label, value)).Sum(sample => sample.Value), 1, 1000);

    [Fact]
    public void The_state_of_the_database_is_told()
    {
        Assert.Equal(1, One("elevate_database_up"));
        Assert.Equal(0, One("elevate_migrations", ("state", "pending")));
        Assert.Equal(0, One("elevate_standings_differences"));
        Assert.Equal(0, One("elevate_outbox_waiting"));
        Assert.Equal(1, One("elevate_reviews_pending"));
        Assert.InRange(One("graphql_server_active_subscriptions"), 1, 1000);
        Assert.Equal(9, scene.Metrics.Of("elevate_view_age_seconds").Count());
        Assert.Equal(
            ["analytics", "leaderboard-window", "outbox-cleanup", "standings-check"],
            scene.Metrics.Of("elevate_job_age_seconds").Select(sample => sample.Labels["job_name"]).Order());
        Assert.InRange(One("elevate_database_size_bytes"), 1_000_000, 1e12);
        Assert.InRange(One("elevate_database_connections"), 1, One("elevate_database_connection_limit"));
    }

    [Fact]
    public void No_label_says_who_or_where()
    {
        var labels = scene.Metrics.Samples.SelectMany(sample => sample.Labels).Select(label => $"{label.Key}={label.Value}").Distinct().ToList();

        Assert.DoesNotContain(labels, label => label.Contains("user_", StringComparison.Ordinal) || label.Contains('@', StringComparison.Ordinal));
        Assert.DoesNotContain(labels, label => label.Contains(scene.Database, StringComparison.Ordinal));
    }

    [Fact]
    public void Probes_are_not_measured() =>
        Assert.DoesNotContain(scene.Metrics.Of("http_server_request_duration_seconds_count"), sample => sample.Labels.GetValueOrDefault("http_route") == "/metrics");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("metrics-token-of-the-test")]
    [InlineData("metrics-token-of-the-testss")]
    public async Task Nobody_else_reads_them(string? token)
    {
        using var response = await scene.AskAsync(token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("X-Forwarded-For", HttpStatusCode.NotFound)]
    [InlineData("Forwarded", HttpStatusCode.NotFound)]
    public async Task Programs_of_the_same_machine_read_them_where_that_is_allowed_but_no_proxy(string? header, HttpStatusCode status)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var app = await RunningApp.StartAsync(database.ConnectionString, settings: "--Metrics:Loopback=true");
        using var client = new HttpClient { BaseAddress = app.Address };
        if (header is not null) client.DefaultRequestHeaders.Add(header, "for=203.0.113.7");

        Assert.Equal(status, (await client.GetAsync("/metrics")).StatusCode);
    }

    [Fact]
    public async Task Without_a_setting_there_are_none()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var app = await RunningApp.StartAsync(database.ConnectionString);
        using var client = new HttpClient { BaseAddress = app.Address };

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/metrics")).StatusCode);
        Assert.Null(app.Services.GetService(typeof(OpenTelemetry.Metrics.MeterProvider)));
        Assert.Null(app.Services.GetService(typeof(OpenTelemetry.Trace.TracerProvider)));
    }

    [Theory]
    [InlineData("--Metrics:Token=short", "Metrics:Token has to have 16 characters or more.")]
    [InlineData("--Metrics:Loopback=perhaps", "Metrics:Loopback is true or false.")]
    public async Task Settings_that_make_no_sense_are_refused(string setting, string message) =>
        Assert.Equal(message, (await Assert.ThrowsAsync<OperatorException>(() => RunningApp.StartAsync("Host=localhost", settings: setting))).Message);

    [Fact]
    public void Every_mutation_counts_the_rules_that_it_breaks()
    {
        var mutations = typeof(ReviewMutations).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExtendObjectTypeAttribute>()?.Name == "Mutation")
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .ToList();

        Assert.InRange(mutations.Count, 8, 100);
        Assert.All(mutations, mutation => Assert.NotNull(mutation.GetCustomAttribute<CountRuleViolationsAttribute>()));
    }

    private double One(string metric, params (string, string)[] labels) => Assert.Single(scene.Metrics.Of(metric, labels)).Value;
}
