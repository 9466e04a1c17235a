using System.Net;
using System.Net.Sockets;
using Elevate.Api.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Elevate.Api.Tests.Hosting;

public sealed class HealthCommandTests
{
    [Theory]
    [InlineData(null, null, "http://localhost:5000/")]
    [InlineData("http://127.0.0.1:6000", "8080", "http://127.0.0.1:6000/")]
    [InlineData("https://*:6001;http://*:6000", null, "http://localhost:6000/")]
    [InlineData("http://+:80", null, "http://localhost/")]
    [InlineData("http://0.0.0.0:8080", null, "http://localhost:8080/")]
    [InlineData("http://[::]:8080", null, "http://localhost:8080/")]
    [InlineData(null, "8080;8081", "http://localhost:8080/")]
    public void It_asks_where_the_app_listens(string? urls, string? ports, string address)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("urls", urls), new("http_ports", ports)]).Build();
        Assert.Equal(address, HealthCommand.AddressIn(configuration).AbsoluteUri);
    }

    [Theory]
    [InlineData(200, 200, false, 0)]
    [InlineData(200, 503, false, 0)]
    [InlineData(200, 503, true, 1)]
    [InlineData(500, 200, false, 1)]
    public async Task The_exit_code_is_the_answer(int live, int ready, bool asksWhetherReady, int exitCode)
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/health/live", () => Results.Text("", statusCode: live));
        app.MapGet("/health/ready", () => Results.Text("", statusCode: ready));
        await app.StartAsync();
        Assert.Equal(exitCode, await HealthCommand.RunAsync(new Uri(app.Urls.First()), asksWhetherReady, CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_there_is_no_health()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();
        Assert.Equal(1, await HealthCommand.RunAsync(address, false, CancellationToken.None));
    }
}
