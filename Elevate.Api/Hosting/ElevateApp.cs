using Elevate.Api.GraphQL;
using Elevate.Api.Health;
using Elevate.Api.Ide;
using Elevate.Api.Identity;
using Elevate.Api.Jobs;
using Elevate.Api.Observability;
using Elevate.Api.Outbox;
using Elevate.Api.Topics;
using Elevate.Persistence;
using Elevate.Persistence.Connections;

namespace Elevate.Api.Hosting;

/// <summary>Puts the app together: the same for the program, its commands, and tests.</summary>
internal static class ElevateApp
{
    /// <summary>
    /// A builder with the app's configuration. Run from its source the app is in Development unless the environment says otherwise; a published
    /// one is in Production, as usual.
    /// </summary>
    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var project = Checkout.ProjectFolder();
        var named = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = Checkout.ContentRoot(),
            EnvironmentName = project is not null && string.IsNullOrEmpty(named) ? Environments.Development : null
        });
        // Why the app did not start is said once, in a sentence, by whoever starts it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        return builder;
    }

    /// <summary>The app on a database. It does not start, and opens no connection, before it is run.</summary>
    /// <param name="builder">Made by <see cref="CreateBuilder"/>.</param>
    /// <param name="connectionString">The database.</param>
    /// <param name="directConnectionString">The same past its pooler; null where there is none.</param>
    public static WebApplication Build(WebApplicationBuilder builder, string connectionString, string? directConnectionString = null)
    {
        builder.AddElevateLogs();
        var dataRoot = ElevateDatabase.EmbeddedOptions(builder.Configuration, Checkout.WorkFolder()).DataRoot;
        builder.Services
            .AddSingleton(OrganisationTimeZone.From(builder.Configuration))
            // Listens before anything begins, and until everything has ended.
            .AddElevateObservability(builder.Configuration)
            .AddElevateDatabase(connectionString)
            .AddElevateIdentity(builder.Configuration, builder.Environment, dataRoot)
            .AddOutboxRelay()
            .AddJobs()
            .AddElevateHealth(builder.Configuration, connectionString);
        var graphql = builder.Services
            .AddElevateGraphQL(TopicRegistration.BackplaneOf(builder.Configuration, directConnectionString ?? connectionString))
            .AddSocketSessionInterceptor<SocketAuthentication>();
        TrustedDocuments.From(builder.Configuration, builder.Environment).AddTo(graphql);

        var app = builder.Build();
        app.MapElevateHealth();
        app.MapElevateMetrics();
        app.UseElevateObservability();
        app.UseRequestLog();
        app.UseWebSockets();
        app.UseElevateIdentity();
        app.UseGraphQLIde();
        app.MapGraphQL();
        return app;
    }
}
