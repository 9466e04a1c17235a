using System.Net.Http.Headers;
using System.Net.Http.Json;
using Elevate.Api.Identity;
using Elevate.Api.Submissions;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Tests.Identity;

public sealed class EventStreamTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private readonly ManualClock _clock = new(DateTimeOffset.UtcNow);
    private readonly HttpClient _client = new();
    private RunningApp _app = null!;
    private Programme _programme = null!;
    private string _reviewer = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _programme = new Programme(_database.DataSource);
        _reviewer = await _programme.JoinAsync();
        await SetRoleAsync("REVIEWER");
        _app = await RunningApp.StartAsync(_database.ConnectionString, _clock);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_stream_ends_with_its_token()
    {
        using var stream = await OpenAsync();
        Assert.Contains("\"pending\":1", await ReadUntilAsync(stream, "pending"));

        _clock.Advance(DevelopmentTokens.Lifetime + TimeSpan.FromMinutes(1));

        while (await ReadAsync(stream) is not null)
        {
        }
    }

    [Fact]
    public async Task A_stream_does_not_keep_the_app_from_stopping()
    {
        using var stream = await OpenAsync();

        await _app.StopAsync();

        while (await ReadAsync(stream) is not null)
        {
        }
    }

    [Fact]
    public async Task A_role_that_was_taken_away_is_gone_from_a_living_stream()
    {
        using var stream = await OpenAsync();
        await ReadUntilAsync(stream, "pending");

        await SetRoleAsync("PARTICIPANT");
        _clock.Advance(HttpActorAccessor.Memory + TimeSpan.FromTicks(1));
        await AnnounceAsync(2);

        var line = await ReadUntilAsync(stream, "errors");
        Assert.Contains("AUTH_NOT_AUTHORIZED", line);
        Assert.DoesNotContain("\"pending\":2", line);
    }

    /// <summary>Subscribes, and announces until somebody listens.</summary>
    private async Task<StreamReader> OpenAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_app.Address, "/graphql"))
        {
            Content = JsonContent.Create(new { query = "subscription { onReviewQueueChanged { pending } }" }),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _app.TokenOf(_reviewer));
        var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var stream = new StreamReader(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());

        // The headers are there when the subscription is.
        await AnnounceAsync(1);
        return stream;
    }

    private static async Task<string> ReadUntilAsync(StreamReader stream, string word)
    {
        while (await ReadAsync(stream) is { } line)
        {
            if (line.Contains(word, StringComparison.Ordinal)) return line;
        }
        throw new InvalidOperationException($"The stream ended without {word}.");
    }

    /// <summary>The next line; null at the end, whether it is a proper one or the connection broke.</summary>
    private static async Task<string?> ReadAsync(StreamReader stream)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            return await stream.ReadLineAsync(timeout.Token);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private Task AnnounceAsync(int pending) =>
        _app.Topics.SendAsync(SubmissionTopics.QueueChanged, new ReviewQueue(pending, _clock.Now)).AsTask();

    private Task SetRoleAsync(string role) => _programme.ExecuteAsync($"UPDATE users SET role = '{role}' WHERE id = $1", _reviewer);
}
