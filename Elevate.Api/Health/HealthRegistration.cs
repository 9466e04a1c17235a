using System.Text.Json;
using System.Text.Json.Nodes;
using Elevate.Api.Observability;
using Elevate.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Elevate.Api.Health;

/// <summary>
/// <c>/health/live</c>: the process runs. <c>/health/ready</c>: it can do its work. Both answer at once, whoever asks and however often, and tell no
/// more than names and words of their own.
/// </summary>
internal static class HealthRegistration
{
    public static IServiceCollection AddElevateHealth(this IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        var settings = HealthSettings.From(configuration);
        services
            .AddSingleton(settings)
            .AddSingleton(provider => new HealthDatabase(connectionString, settings, provider.GetRequiredService<IDbContextFactory<ElevateDbContext>>()))
            .AddSingleton<Readiness>();
        services.AddHealthChecks()
            .AddDatabaseCheck<ConnectionCheck>("database", settings)
            .AddDatabaseCheck<MigrationsCheck>("migrations", settings)
            .AddDatabaseCheck<ViewsCheck>("views", settings)
            .AddDatabaseCheck<OutboxCheck>("outbox", settings);
        return services;
    }

    public static void MapElevateHealth(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/health/live", Methods, static context => WriteAsync(context, Body("healthy"))).AsProbe();
        app.MapMethods("/health/ready", Methods, static async context =>
        {
            var report = await context.RequestServices.GetRequiredService<Readiness>().GetAsync(context.RequestAborted);
            if (report is null or { Status: HealthStatus.Unhealthy }) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await WriteAsync(context, report is null ? Body("unhealthy", ("all", Check("unhealthy", DatabaseCheck.Timeout))) : Body(report));
        }).AsProbe();
    }

    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    private static IHealthChecksBuilder AddDatabaseCheck<TCheck>(this IHealthChecksBuilder checks, string name, HealthSettings settings) where TCheck : class, IHealthCheck
    {
        checks.Services.AddSingleton<TCheck>();
        return checks.AddCheck<TCheck>(name, timeout: settings.Patience);
    }

    private static JsonObject Body(HealthReport report) => Body(
        Name(report.Status), [.. report.Entries.Select(entry => (entry.Key, Check(Name(entry.Value.Status), entry.Value.Description)))]);

    private static JsonObject Body(string status, params ReadOnlySpan<(string Name, JsonNode State)> checks)
    {
        var body = new JsonObject { ["status"] = status };
        if (checks.IsEmpty) return body;
        var states = new JsonObject();
        foreach (var (name, state) in checks) states.Add(name, state);
        body.Add("checks", states);
        return body;
    }

    private static JsonNode Check(string status, string? reason)
    {
        var check = new JsonObject { ["status"] = status };
        if (reason is not null) check.Add("reason", reason);
        return check;
    }

    private static string Name(HealthStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());

    private static Task WriteAsync(HttpContext context, JsonObject body)
    {
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "application/json";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(body.ToJsonString(), context.RequestAborted);
    }
}
