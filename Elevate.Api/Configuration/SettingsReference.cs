using Elevate.Persistence;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Schema;

namespace Elevate.Api.Configuration;

/// <summary>Everything that can be set: the page for readers is made from it, and what is not in it is a typing mistake.</summary>
internal static class SettingsReference
{
    public static IReadOnlyList<SettingGroup> Groups { get; } =
    [
        new("Where it listens",
        [
            Framework("ASPNETCORE_URLS", "`http://localhost:5000`", "Addresses, with semicolons between them. Behind a proxy of the same machine leave it at `localhost`."),
            Framework("ASPNETCORE_HTTP_PORTS", "none; 8080 in the container image", "Ports on all addresses of the machine, where `ASPNETCORE_URLS` is not set."),
            Framework("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "`false`",
                "`true` behind a proxy: the scheme and address of the client are those that the proxy tells. Only where nobody reaches the app past the proxy."),
            new("ASPNETCORE_ENVIRONMENT", "`Development` from source, else `Production`",
                "Only Development signs tokens by itself, seeds the demo programme and shows what went wrong inside. `DOTNET_ENVIRONMENT` says the same with less weight."),
            new("DOTNET_ENVIRONMENT", "–", "See `ASPNETCORE_ENVIRONMENT`.")
        ]),
        new("Database",
        [
            new(ElevateDatabase.UrlSetting, "an embedded server",
                "PostgreSQL 14 to 18: `postgres://user:password@host:port/database?sslmode=verify-full`, or the key=value pairs of Npgsql.") { IsSecret = true },
            new($"ConnectionStrings:{ElevateDatabase.ConnectionStringName}", "–", $"The same as `{ElevateDatabase.UrlSetting}`, which wins.") { IsSecret = true },
            new(ElevateDatabase.DirectUrlSetting, $"the same as `{ElevateDatabase.UrlSetting}`",
                $"The server past its pooler, where `{ElevateDatabase.UrlSetting}` names one: for migrations, for commands, and for news between nodes.") { IsSecret = true },
            new(Hosting.ServeCommand.MigrateOnStart, "`true`",
                "`false` leaves migrations to `db migrate`: the app does not start on a database that lacks one, and its role needs no right to change tables."),
            new(AppRole.Setting, "none: it is the owner", "For commands: the role that the app runs under. `db migrate` gives it its rights, and `db drift` knows them.")
        ]),
        new("Embedded server",
        [
            new("Postgres:DataRoot", "`.elevate` in the checkout, or where a published app was started", "The folder of the data, and of the key that Development signs tokens with."),
            new("Postgres:Port", "the last one, or any that is free", "The TCP port on 127.0.0.1."),
            new("Postgres:Binaries", "`Any`", "`System` takes installed ones only, `Npm` those of the npm package only."),
            new("Postgres:BinFolder", "–", "The folder with `postgres` and `initdb`."),
            new("PG_BIN", "–", "The same as `Postgres:BinFolder`, which wins."),
            new("XDG_CACHE_HOME", "`~/.cache`", "Where binaries that npm fetched are kept.")
        ]),
        new("Identity",
        [
            new("Authentication:Authority", "Development signs tokens itself", "The OpenID Connect provider, an https address. Needed outside Development."),
            new("Authentication:Audience", "–", "What tokens for this API name in `aud`. Needed where `Authentication:Authority` is set.")
        ]),
        new("First admin",
        [
            new("SEED_ADMIN_ID", "none is made", "For `db seed`: the account, as the provider calls it in `sub`, that becomes SUPERADMIN where there is none yet, else ADMIN."),
            new("SEED_ADMIN_EMAIL", "–", "Its address. Needed where `SEED_ADMIN_ID` is set."),
            new("SEED_ADMIN_NAME", "`Admin User`", "Its name."),
            new("SEED_ADMIN_HANDLE", "`admin`", "Its handle.")
        ]),
        new("GraphQL",
        [
            new("GraphQL:TrustedDocuments:Folder", "–",
                "Documents `{id}.graphql` that clients may name instead of sending: `{\"id\": \"…\", \"variables\": …}`. A relative path starts beside the app."),
            new("GraphQL:TrustedDocuments:Only", "`false`", "`true` refuses all other documents, except in Development."),
            new("GraphQL:MaxOperationsPerConnection", "1000", "The most operations at a time on one WebSocket."),
            new("Subscriptions:Backplane", "`Postgres`", "Tells the subscribers of all nodes; `Memory` only those of the node that has the news ([why](decisions/backplane.md)).")
        ]),
        new("Programme",
        [
            new(OrganisationTimeZone.Setting, $"`{OrganisationTimeZone.DefaultName}`", "Where the programme's days begin and end: a name of the IANA database.")
        ]),
        new("Health",
        [
            new("Health:ViewsFreshFor", "`00:30:00`", "The oldest that an analytic view may be before `/health/ready` says `degraded`."),
            new("Health:OutboxLag", "`00:05:00`", "The longest that news may wait before `/health/ready` says `degraded`."),
            new("Health:Patience", "`00:00:01.5`", "The longest that a look at the database takes.")
        ]),
        new("Metrics and traces",
        [
            new("Metrics:Token", "–", "The bearer token, 16 characters or more, that opens `/metrics` for Prometheus.") { IsSecret = true },
            new("Metrics:Loopback", "`false`", "`true` opens `/metrics` to programs of the same machine, though not through a proxy of it."),
            new("OTEL_EXPORTER_OTLP_ENDPOINT", "nothing is sent", "The OpenTelemetry collector that metrics and traces are sent to, such as `http://localhost:4317`."),
            new("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "–", "The same for metrics only."),
            new("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "–", "The same for traces only."),
            Framework("OTEL_EXPORTER_OTLP_PROTOCOL", "`grpc`", "`http/protobuf` for collectors that take HTTP."),
            Framework("OTEL_SERVICE_NAME", "`elevate`", "What the app is called there; `OTEL_RESOURCE_ATTRIBUTES` says more of it."),
            Framework("OTEL_TRACES_SAMPLER", "`parentbased_always_on`", "Which traces are kept; `OTEL_TRACES_SAMPLER_ARG` goes with it.")
        ]),
        new("Logs",
        [
            new("Logs:Format", "`Json`; `Text` in Development", "One JSON object a line for machines, or text for people."),
            new("Logs:SlowOperation", "`00:00:01`", "From when on a query or mutation is worth a warning."),
            Framework("Logging:LogLevel:Default", "`Warning`", "`Trace`, `Debug`, `Information`, `Warning`, `Error`, `Critical` or `None`; other names under `Logging:LogLevel` are categories. `Elevate.Requests`, a line for each request, is at `Information`, and at `Error` in Development.")
        ])
    ];

    public static IReadOnlyList<Setting> All { get; } = [.. Groups.SelectMany(group => group.Settings)];

    private static Setting Framework(string name, string fallback, string meaning) => new(name, fallback, meaning) { IsOfTheFramework = true };
}
