using System.Net.Http.Headers;
using System.Net.Http.Json;
using Elevate.Api.Observability;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace Elevate.Api.Tests.Observability;

public sealed class LogTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Reflection = "Planted-reflection of Sari on what her class found out";
    private const string Note = "Planted-note of the reviewer";
    private const string Search = "Planted-search";

    private readonly LogCapture _log = new();

    private Programme Programme { get; } = new(database.DataSource);

    public async Task InitializeAsync()
    {
        if (!await Programme.ScalarAsync<bool>("SELECT EXISTS (SELECT FROM users)")) await Programme.FoundAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task At_its_most_talkative_the_log_holds_nothing_personal()
    {
        string token;
        await using (var app = await StartAsync("--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace"))
        {
            token = app.TokenOf(Programme.Sari);
            using var sari = Client(app, token);
            using var budi = Client(app, app.TokenOf(Programme.Budi));
            using var forger = Client(app, token[..^4] + "AAAA");
            using var nobody = Client(app, null);
            var evidence = new { explore = new { reflection = Reflection.PadRight(160, '.'), classDate = "2025-08-20" } };
            using var created = await sari.PostAsJsonAsync("/graphql", new { query = Requests.Create, variables = new { input = new { evidence } } });
            var id = (await ApiResponse.ReadAsync(created)).At("createSubmission", "submission", "id")!.GetValue<string>();
            await SendAsync(sari, "{ me { name email submissions { nodes { evidence { __typename } } } } }");
            await SendAsync(budi, "{ submissions(first: 5) { nodes { author { name email } } } }");
            await SendAsync(budi, Requests.Approve, new { input = new { submissionId = id, reviewNote = Note } });
            await SendAsync(sari, Requests.Create, new { input = new { evidence = new { explore = new { reflection = Reflection, classDate = "2025-08-20" } } } });
            await SendAsync(forger, "{ me { name } }");
            await SendAsync(nobody, $$"""{ leaderboard(search: "{{Search}}", nonsense: "{{Search}}") { totalCount } }""");
            await SendAsync(nobody, $$"""query($period: LeaderboardPeriod!) { leaderboard(search: "{{Search}}", period: $period) { totalCount } }""", new { period = Search });
            using var get = await nobody.GetAsync($"/graphql?query={Uri.EscapeDataString($$"""{ leaderboard(search: "{{Search}}") { totalCount } }""")}&{Search}={Search}");
            await Programme.ExecuteAsync("ALTER TABLE badges RENAME TO lost_badges");
            await SendAsync(nobody, $$"""{ badges { code } leaderboard(search: "{{Search}}") { totalCount nodes { badges { code } } } }""");
            await Programme.ExecuteAsync("ALTER TABLE lost_badges RENAME TO badges");
        }

        Assert.Contains(_log.Entries, entry => entry.Level == LogLevel.Trace);
        Assert.Contains(_log.Entries, entry => entry.Level == LogLevel.Error && entry.Message.StartsWith("A resolver failed", StringComparison.Ordinal));
        string[] planted = ["Planted", "school.example", "Sari Dewi", "Rina Putri", token, token.Split('.')[2][..10]];
        Assert.All(planted, text => Assert.DoesNotContain(_log.Entries, entry => entry.Everything.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Each_request_is_a_line()
    {
        await using (var app = await StartAsync($"--Logging:LogLevel:{RequestLog.Category}=Information", "--Logs:SlowOperation=1.00:00:00"))
        {
            using var sari = Client(app, app.TokenOf(Programme.Sari));
            using var forger = Client(app, "forged");
            await SendAsync(sari, "query Mine { me { handle } }");
            await SendAsync(sari, "{ nonsense }");
            await SendAsync(forger, "{ me { handle } }");
            using var elsewhere = await sari.GetAsync("/else%0Awhere");
            using var probe = await sari.GetAsync("/health/live");
        }

        Assert.Equal(
            [
                $"POST /graphql/{{**slug}} 200 query Mine - {Programme.Sari}",
                $"POST /graphql/{{**slug}} 400 - - _OTHER {Programme.Sari}",
                "POST /graphql/{**slug} 401 - - - -",
                $"GET no route 404 - - - {Programme.Sari}"
            ],
            _log.Entries.Where(entry => entry.Category == RequestLog.Category).Select(entry => string.Join(
                ' ', new[] { "Method", "Route", "Status", "OperationType", "OperationName", "Error", "UserId" }.Select(name => entry.Facts[name] ?? "-"))));
        Assert.All(
            _log.Entries.Where(entry => entry.Category == RequestLog.Category),
            entry => Assert.True(entry.Everything.Contains("[TraceId, ", StringComparison.Ordinal) && entry.Everything.Contains("[RequestId, ", StringComparison.Ordinal), entry.Everything));
    }

    [Fact]
    public async Task What_took_long_is_worth_a_warning()
    {
        await using (var app = await StartAsync("--Logs:SlowOperation=00:00:00.0000001", $"--Logging:LogLevel:{RequestLog.Category}=Warning"))
        {
            using var nobody = Client(app, null);
            await SendAsync(nobody, "query Board { leaderboard { totalCount } }");
        }

        var warning = Assert.Single(_log.Entries, entry => entry is { Category: RequestLog.Category, Level: LogLevel.Warning });
        Assert.StartsWith("The query Board took ", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--environment=Production", JsonLogFormatter.FormatterName)]
    [InlineData("--Logs:Format=json", JsonLogFormatter.FormatterName)]
    [InlineData("--environment=Staging", null, "--Logs:Format=Text")]
    [InlineData("--environment=Development", null)]
    public async Task Machines_are_written_for_outside_Development(string environment, string? formatter, params string[] more)
    {
        await using var app = await RunningApp.StartAsync(
            database.ConnectionString,
            settings: [environment, "--Authentication:Authority=https://identity.example.org", "--Authentication:Audience=elevate", .. more]);

        Assert.Equal(formatter, app.Services.GetRequiredService<IOptions<ConsoleLoggerOptions>>().Value.FormatterName);
        if (formatter is not null) Assert.Single(app.Services.GetServices<ConsoleFormatter>(), console => console.Name == formatter);
    }

    [Theory]
    [InlineData("--Logs:Format=xml", "Logs:Format is Text or Json.")]
    [InlineData("--Logs:SlowOperation=never", "Logs:SlowOperation is a time such as 00:00:01.")]
    public async Task Settings_that_make_no_sense_are_refused(string setting, string message) =>
        Assert.Equal(message, (await Assert.ThrowsAsync<OperatorException>(() => RunningApp.StartAsync("Host=localhost", settings: setting))).Message);

    private Task<RunningApp> StartAsync(params string[] settings) =>
        RunningApp.StartAsync(builder => builder.Logging.AddProvider(_log), database.ConnectionString, settings: settings);

    private static HttpClient Client(RunningApp app, string? token)
    {
        var client = new HttpClient { BaseAddress = app.Address };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Planted-browser");
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task SendAsync(HttpClient client, string query, object? variables = null)
    {
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables });
    }
}
