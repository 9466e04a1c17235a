using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace HotChocolate.Tests.Recorded;

/// <summary>The sample application on a port of its own, in the environment in which the cases were recorded.</summary>
public sealed class SampleServer : WebApplicationFactory<MiniLeaps.HeaderAuth>
{
    public SampleServer()
    {
        UseKestrel(0);
        StartServer();
        Http = new HttpClient { BaseAddress = ClientOptions.BaseAddress };
    }

    /// <summary>Sends what it is told and nothing else.</summary>
    public HttpClient Http { get; }

    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production");

    protected override void Dispose(bool disposing)
    {
        Http.Dispose();
        base.Dispose(disposing);
    }
}
