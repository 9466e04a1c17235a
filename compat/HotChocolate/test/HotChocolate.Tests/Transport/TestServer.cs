using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Tests.Transport;

/// <summary>A server with one schema on a port of its own.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestServer(WebApplication app)
    {
        _app = app;
        Http = new HttpClient { BaseAddress = Address };
    }

    public HttpClient Http { get; }

    public Uri Address => new(_app.Urls.Single());

    public static async Task<TestServer> StartAsync(
        Action<IRequestExecutorBuilder> schema, Action<WebApplication>? map = null, int maxAllowedRequestSize = 1024 * 1024, string environment = "Production")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        schema(builder.Services.AddGraphQLServer(maxAllowedRequestSize: maxAllowedRequestSize));
        var app = builder.Build();
        app.UseWebSockets();
        if (map is null) app.MapGraphQL();
        else map(app);
        await app.StartAsync();
        return new TestServer(app);
    }

    public async Task<(int Status, string Body)> PostAsync(string json, string path = "/graphql", string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept", accept);
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<(int Status, string Body)> GetAsync(string path)
    {
        using var response = await Http.GetAsync(path);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }
}
