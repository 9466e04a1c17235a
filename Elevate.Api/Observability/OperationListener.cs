using System.Diagnostics;

namespace Elevate.Api.Observability;

/// <summary>Hears from the GraphQL engine what operation a request held; a request tells it too late, and a document too much.</summary>
internal sealed class OperationListener : IDisposable
{
    private readonly IHttpContextAccessor _http;
    private readonly ActivityListener _listener;

    public OperationListener(IHttpContextAccessor http)
    {
        _http = http;
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "HotChocolate.Diagnostics",
            // The least that makes an activity; whoever exports traces asks for more.
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = Hear
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    private void Hear(Activity activity)
    {
        if (activity.GetTagItem("graphql.processing.type") is not "request" || _http.HttpContext?.Features.Get<RequestRecord>() is not { } record) return;
        record.OperationType = activity.GetTagItem("graphql.operation.type") as string;
        record.OperationName = activity.GetTagItem("graphql.operation.name") as string;
        record.Error = activity.GetTagItem("error.type") as string;
    }
}
