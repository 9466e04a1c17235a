using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Elevate.Api.Observability;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Elevate.Api.Tests.Observability;

/// <summary>A running app that has seen a bit of everything, and what it tells of that.</summary>
public sealed class MetricsScene : IAsyncLifetime
{
    public const string Token = "metrics-token-of-the-tests";

    private readonly DatabaseFixture _database = new();
    private RunningApp _app = null!;

    public Uri Address => _app.Address;

    /// <summary>The name of its database.</summary>
    public string Database => new NpgsqlConnectionStringBuilder(_database.ConnectionString).Database!;

    internal Exposition Metrics { get; private set; } = null!;

    internal Programme Programme { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        Programme = new Programme(_database.DataSource);
        await Programme.FoundAsync();
        _app = await RunningApp.StartAsync(_database.ConnectionString, settings: [$"--Metrics:Token={Token}"]);

        var explore = (await SendAsync(Requests.Create, new { input = new { evidence = Inputs.Explore() } }, Programme.Sari)).At("createSubmission", "submission", "id")!;
        await SendAsync(Requests.Approve, new { input = new { submissionId = (string)explore! } }, Programme.Budi);
        await SendAsync(Requests.Create, new { input = new { evidence = Inputs.Explore() } }, Programme.Tono);
        await SendAsync(Requests.Create, new { input = new { evidence = Inputs.Amplify(Programme.Rina, peers: 30) } }, Programme.Rina);
        await SendAsync(Requests.Create, new { input = new { evidence = Inputs.Amplify(Programme.Rina, peers: 30) } }, Programme.Rina);
        await SendAsync(
            Requests.Review, new { input = new { submissionIds = new[] { Guid.NewGuid() }, decision = "APPROVE" } }, Programme.Budi);
        await SendAsync("{ leaderboard { nodes { nonsense } } }");
        await SendAsync("{ activities { code } badges { code } leaderboard { nodes { rank } } }");
        await Programme.ExecuteAsync("ALTER TABLE badges RENAME TO lost_badges");
        await SendAsync("{ badges { code } }");
        await Programme.ExecuteAsync("ALTER TABLE lost_badges RENAME TO badges");
        using (var client = new HttpClient { BaseAddress = Address })
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "forged");
            using var forged = await client.PostAsJsonAsync("/graphql", new { query = "{ __typename }" });
        }

        using var watcher = new HttpClient { BaseAddress = Address };
        using var watching = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "subscription { onLeaderboardUpdated { period } }" }) };
        watching.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var stream = await watcher.SendAsync(watching, HttpCompletionOption.ResponseHeadersRead);

        await Programme.UntilAsync("SELECT NOT EXISTS (SELECT FROM outbox_messages WHERE processed_at IS NULL)");
        await Programme.UntilAsync("SELECT count(finished_at) = 4 FROM job_runs");
        await _app.Services.GetRequiredService<DatabaseGauges>().LookAsync(default);
        Metrics = Exposition.Parse(await ScrapeAsync());
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    public async Task<string> ScrapeAsync()
    {
        using var response = await AskAsync(Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain; version=0.0.4; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpResponseMessage> AskAsync(string? token)
    {
        using var client = new HttpClient { BaseAddress = Address };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.GetAsync("/metrics");
    }

    private async Task<ApiResponse> SendAsync(string query, object? variables = null, string? user = null)
    {
        using var client = new HttpClient { BaseAddress = Address };
        if (user is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _app.TokenOf(user));
        using var response = await client.PostAsJsonAsync("/graphql", new { query, variables });
        return new ApiResponse(response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }
}
