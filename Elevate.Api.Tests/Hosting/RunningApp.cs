using Elevate.Api.Hosting;
using Elevate.Api.Identity;
using HotChocolate.Subscriptions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Elevate.Api.Tests.Hosting;

/// <summary>The whole app as the program puts it together, on Kestrel, with relay and jobs: one node.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;
    private readonly string _folder;

    private RunningApp(WebApplication app, string folder) => (_app, _folder) = (app, folder);

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public ITopicEventSender Topics => _app.Services.GetRequiredService<ITopicEventSender>();

    public static Task<RunningApp> StartAsync(
        string connectionString, TimeProvider? clock = null, string? directConnectionString = null, params string[] settings) =>
        StartAsync(static _ => { }, connectionString, clock, directConnectionString, settings);

    public static async Task<RunningApp> StartAsync(
        Action<WebApplicationBuilder> configure, string connectionString, TimeProvider? clock = null, string? directConnectionString = null, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("elevate-app-").FullName;
        var builder = ElevateApp.CreateBuilder(["--environment=Development", "--urls=http://127.0.0.1:0", $"--Postgres:DataRoot={folder}", .. settings]);
        builder.Logging.ClearProviders();
        // Nobody is cut off in the end: whoever is not told to leave in time keeps the app from stopping.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Timeout.InfiniteTimeSpan);
        configure(builder);
        if (clock is not null) builder.Services.AddSingleton(clock);
        var app = ElevateApp.Build(builder, connectionString, directConnectionString);
        await app.StartAsync();
        return new RunningApp(app, folder);
    }

    public SecurityKey Key => _app.Services.GetRequiredService<DevelopmentTokens>().Key;

    public string TokenOf(string user) => _app.Services.GetRequiredService<DevelopmentTokens>().Issue(user);

    /// <summary>Stops, without cutting anybody off.</summary>
    public Task StopAsync() => _app.StopAsync().WaitAsync(_patience);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
