using System.Diagnostics;
using System.Diagnostics.Metrics;
using HotChocolate.Execution.Processing;
using HotChocolate.Planning;

namespace HotChocolate.Diagnostics;

/// <summary>
/// Traces and metrics of one schema. Names are those of the semantic conventions of OpenTelemetry for GraphQL servers and, where those are silent, of the
/// draft that is to replace them (open-telemetry/semantic-conventions#3515); the conventions have no metrics yet, so that these are named as those
/// for HTTP. Nothing is made where nobody listens.
/// </summary>
internal sealed class Instrumentation(InstrumentationOptions options)
{
    /// <summary>The name of both the activity source and the meter.</summary>
    public const string Name = "HotChocolate.Diagnostics";

    private static readonly string? s_version = typeof(Instrumentation).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource s_source = new(Name, s_version);
    private static readonly Meter s_meter = new(Name, s_version);

    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]
    };

    private static readonly Histogram<double> s_requests
        = s_meter.CreateHistogram("graphql.server.request.duration", "s", "Duration of GraphQL requests; of subscriptions, until they are open.", advice: s_seconds);

    private static readonly Histogram<double> s_events
        = s_meter.CreateHistogram("graphql.server.subscription.event.duration", "s", "Duration of executing a subscription for one event.", advice: s_seconds);

    private static readonly UpDownCounter<int> s_subscriptions
        = s_meter.CreateUpDownCounter<int>("graphql.server.active_subscriptions", "{subscription}", "Subscriptions that are open.");

    private static readonly Histogram<int> s_batches
        = s_meter.CreateHistogram<int>("graphql.dataloader.batch.size", "{key}", "Keys that a data loader fetched together.");

    public InstrumentationOptions Options => options;

    /// <summary>Whether anybody wants to know of requests or what belongs to them.</summary>
    public static bool IsListening => s_source.HasListeners() || s_requests.Enabled || s_events.Enabled;

    /// <summary>Begins to observe a request.</summary>
    public RequestSpan ObserveRequest() => new(this, s_requests, Begin(ActivityScopes.ExecuteRequest, "GraphQL Operation", "request", ActivityKind.Server));

    /// <summary>Begins to observe the execution of a subscription for one event.</summary>
    public RequestSpan ObserveEvent(CompiledOperation operation)
    {
        var span = new RequestSpan(this, s_events, Begin(ActivityScopes.ExecuteRequest, "subscription", "request", ActivityKind.Server));
        span.SetOperation(operation);
        return span;
    }

    /// <summary>A subscription is open; returns what is to be done when it ends.</summary>
    public static Func<ValueTask> CountSubscription()
    {
        s_subscriptions.Add(1);
        return static () =>
        {
            s_subscriptions.Add(-1);
            return default;
        };
    }

    /// <summary>Begins an activity; null where nobody wants it. Ends where it is disposed.</summary>
    public Activity? Begin(ActivityScopes scope, string name, string processing, ActivityKind kind = ActivityKind.Internal)
    {
        if ((options.Scopes & scope) == 0) return null;
        return s_source.StartActivity(name, kind)?.SetTag("graphql.processing.type", processing);
    }

    /// <summary>Begins to fetch a batch.</summary>
    public Activity? BeginBatch<TKey>(string loader, IReadOnlyList<TKey> keys)
    {
        s_batches.Record(keys.Count, new KeyValuePair<string, object?>("graphql.dataloader.name", loader));
        var activity = Begin(ActivityScopes.DataLoaderBatch, "GraphQL DataLoader Batch", "dataloader_batch");
        if (activity is null) return null;
        activity.SetTag("graphql.dataloader.name", loader).SetTag("graphql.dataloader.batch.size", keys.Count);
        if (options.IncludeDataLoaderKeys)
            activity.SetTag("graphql.dataloader.batch.keys", keys.Select(k => Convert.ToString(k, CultureInfo.InvariantCulture)).ToArray());
        return activity;
    }

    public bool TracesFields => (options.Scopes & ActivityScopes.ResolveFieldValue) != 0 && s_source.HasListeners();

    /// <summary>Runs the pipeline of a field in an activity.</summary>
    public async ValueTask ResolveAsync(ResolverContext context)
    {
        var field = context.Selection.Field;
        using var activity = Begin(ActivityScopes.ResolveFieldValue, "GraphQL Field", "resolve");
        if (activity is { IsAllDataRequested: true })
        {
            activity.DisplayName = field.Coordinate.ToString();
            activity.SetTag("graphql.field.name", field.Name).SetTag("graphql.field.parent_type", context.ObjectType.Name);
            activity.SetTag("graphql.field.path", context.Path.Print()).SetTag("graphql.field.schema_coordinate", activity.DisplayName);
            if (context.ResponseName != field.Name) activity.SetTag("graphql.field.alias", context.ResponseName);
        }
        try
        {
            await context.Selection.Pipeline!(context).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Fail(activity, exception);
            throw;
        }
        finally
        {
            if (context.HasErrors) activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    public static void Fail(Activity? activity, Exception exception)
        => activity?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", exception.GetType().FullName);
}
