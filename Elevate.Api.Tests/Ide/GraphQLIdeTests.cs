using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Elevate.Api.Tests.Ide;

public sealed partial class GraphQLIdeTests
{
    [Theory]
    [InlineData("/graphql", "/graphql/ui/")]
    [InlineData("/graphql/ui", "/graphql/ui/")]
    public async Task A_browser_is_brought_to_the_page(string from, string to)
    {
        await using var server = await IdeServer.StartAsync();
        var answer = await server.BrowseAsync(from);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("GET", "/graphql", "application/json")]
    [InlineData("GET", "/graphql", "text/event-stream")]
    [InlineData("GET", "/graphql?query={__typename}", "text/html")]
    [InlineData("GET", "/graphql/schema", "text/html")]
    [InlineData("GET", "/graphql/uis", "text/html")]
    [InlineData("POST", "/graphql", "text/html")]
    public async Task Everybody_else_reaches_GraphQL(string method, string path, string accept)
    {
        await using var server = await IdeServer.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Add("Accept", accept);
        Assert.Equal(IdeServer.GraphQL, await (await server.Client.SendAsync(request)).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_page_and_everything_it_names_is_served()
    {
        await using var server = await IdeServer.StartAsync();
        var page = await server.BrowseAsync("/graphql/ui/");
        var html = await page.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<title>Banana Cake Pop</title>", html);
        var files = LocalReference().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Contains(files, static file => file.EndsWith(".js"));
        Assert.Contains(files, static file => file.EndsWith(".css"));
        foreach (var file in files)
        {
            var answer = await server.Client.GetAsync($"/graphql/ui/{file}");
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{file}: {answer.StatusCode}");
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task The_page_is_asked_for_each_time_and_named_files_are_kept()
    {
        await using var server = await IdeServer.StartAsync();
        var script = Directory.EnumerateFiles(Path.Combine(IdeServer.BuiltFolder, "static", "js"), "*.js").First();
        Assert.True((await server.BrowseAsync("/graphql/ui/")).Headers.CacheControl?.NoCache);
        var answer = await server.Client.GetAsync($"/graphql/ui/static/js/{Path.GetFileName(script)}");
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl?.MaxAge);
    }

    [Fact]
    public async Task The_page_may_run_its_editor_and_talk_to_this_server_only()
    {
        await using var server = await IdeServer.StartAsync();
        var policy = (await server.BrowseAsync("/graphql/ui/")).Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("script-src 'self' 'unsafe-eval'", policy);
        Assert.Contains("style-src 'self' 'unsafe-inline'", policy);
        Assert.Contains("worker-src 'self' blob:", policy);
        Assert.Contains("connect-src 'self'", policy);
    }

    [Fact]
    public async Task The_configuration_names_this_endpoint_and_no_telemetry()
    {
        await using var server = await IdeServer.StartAsync();
        var answer = await server.Client.GetAsync("/graphql/ui/bcp-config.json");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        var configuration = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.True(configuration.GetProperty("useBrowserUrlAsEndpoint").GetBoolean());
        Assert.Equal("/graphql", configuration.GetProperty("endpoint").GetString());
        Assert.True(configuration.GetProperty("disableTelemetry").GetBoolean());
    }

    [Theory]
    [InlineData("service-worker.js")]
    [InlineData("no-such-file.js")]
    [InlineData("index.cjs")]
    public async Task What_is_not_part_of_the_page_is_not_found(string file)
    {
        await using var server = await IdeServer.StartAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync($"/graphql/ui/{file}")).StatusCode);
    }

    [Fact]
    public void The_licence_comes_along() =>
        Assert.Contains("ChilliCream License 1.0", File.ReadAllText(Path.Combine(IdeServer.BuiltFolder, "LICENSE")));

    [Fact]
    public async Task Without_its_files_a_page_says_how_to_get_them()
    {
        await using var server = await IdeServer.StartAsync(Path.Combine(IdeServer.BuiltFolder, "no-such-folder"));
        var answer = await server.BrowseAsync("/graphql/ui/");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Install Node.js", await answer.Content.ReadAsStringAsync());
        Assert.Equal(IdeServer.GraphQL, await server.Client.GetStringAsync("/graphql"));
    }

    [GeneratedRegex("(?:src|href)=\"(?:\\./)?([^\":]+)\"")]
    private static partial Regex LocalReference();
}
