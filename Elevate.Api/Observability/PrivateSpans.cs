using System.Diagnostics;
using Npgsql;
using OpenTelemetry;

namespace Elevate.Api.Observability;

/// <summary>Keeps out of spans what people may have written: messages of errors quote it, and so does the query of a URL.</summary>
internal sealed class PrivateSpans : BaseProcessor<Activity>
{
    private static readonly string[] Quoting = ["url.query", "url.full", "http.url", "http.target", "user_agent.original", "client.address", "enduser.id"];

    // A message that is there already is not asked of the exception.
    private readonly ActivityListener _listener = new()
    {
        ShouldListenTo = static _ => true,
        ExceptionRecorder = static (Activity _, Exception exception, ref TagList tags) =>
        {
            tags.Add("exception.message", exception is PostgresException { SqlState: var state } ? state : "");
            tags.Add("exception.stacktrace", exception.StackTrace);
        }
    };

    public PrivateSpans() => ActivitySource.AddActivityListener(_listener);

    public override void OnEnd(Activity activity)
    {
        if (activity.Status is not ActivityStatusCode.Unset) activity.SetStatus(activity.Status);
        foreach (var name in Quoting)
        {
            if (activity.GetTagItem(name) is not null) activity.SetTag(name, null);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _listener.Dispose();
        base.Dispose(disposing);
    }
}
