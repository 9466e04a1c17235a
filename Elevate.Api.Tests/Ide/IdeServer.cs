using Elevate.Api.Ide;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;

namespace Elevate.Api.Tests.Ide;

/// <summary>The IDE before an endpoint that stands at the place of GraphQL's and answers everything.</summary>
internal sealed class IdeServer : IAsyncDisposable
{
    public const string GraphQL = "GraphQL was asked";

    private readonly WebApplication _app;

    private IdeServer(WebApplication app) => (_app, Client) = (app, app.GetTestClient());

    public HttpClient Client { get; }

    public static string BuiltFolder => Path.Combine(AppContext.BaseDirectory, "ide");

    public static async Task<IdeServer> StartAsync(string? folder = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.UseGraphQLIde(folder ?? BuiltFolder);
        app.Map("/graphql/{**slug}", (HttpContext context) => context.Response.WriteAsync(GraphQL));
        await app.StartAsync();
        return new IdeServer(app);
    }

    /// <summary>As a browser asks for a page.</summary>
    public Task<HttpResponseMessage> BrowseAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8");
        return Client.SendAsync(request);
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        return _app.DisposeAsync();
    }
}
