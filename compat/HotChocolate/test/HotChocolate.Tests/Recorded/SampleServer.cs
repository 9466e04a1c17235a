using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace HotChocolate.Tests.Recorded;

/// <summary>The sample application on a port of its own, in the environment in which the cases were recorded.</summary>
public sealed class SampleServer : WebApplicationFactory<MiniLeaps.HeaderAuth>
{
    // Nobody changes its settings while it runs, and watchers of files are few on a machine that runs many tests.
    static SampleServer() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");

    public SampleServer()
    {
        UseKestrel(0);
        StartServer();
    }

    /// <summary>Sends what it is told and nothing else.</summary>
    public HttpClient Http => field ??= new HttpClient { BaseAddress = ClientOptions.BaseAddress };

    public Uri Address => ClientOptions.BaseAddress;

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseEnvironment("Production");

    protected override void Dispose(bool disposing)
    {
        // The finalizer comes here too, also where the server could not be started.
        if (disposing) Http.Dispose();
        base.Dispose(disposing);
    }
}
