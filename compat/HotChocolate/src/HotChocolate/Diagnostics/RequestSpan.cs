using System.Diagnostics;
using System.Diagnostics.Metrics;
using HotChocolate.Planning;

namespace HotChocolate.Diagnostics;

/// <summary>A request, or an event of a subscription, while it is observed.</summary>
internal sealed class RequestSpan(Instrumentation instrumentation, Histogram<double> duration, Activity? activity)
{
    /// <summary>More errors than these say nothing more about what went wrong.</summary>
    private const int MaxErrors = 16;

    private readonly long _start = Stopwatch.GetTimestamp();
    private CompiledOperation? _operation;

    /// <summary>Begins a part of the request; null where nobody wants to know of it.</summary>
    public Activity? Begin(ActivityScopes scope, string name, string processing) => instrumentation.Begin(scope, name, processing);

    public void SetOperation(CompiledOperation operation)
    {
        _operation = operation;
        if (activity is null) return;
        activity.DisplayName = TypeOf(operation);
        activity.SetTag("graphql.operation.type", TypeOf(operation));
        if (Tells(RequestDetails.Operation) && operation.Name is { } name) activity.SetTag("graphql.operation.name", name);
        if (TellsDocument) activity.SetTag("graphql.document", operation.Document.Print(indented: false));
        if (instrumentation.Options.RenameRootActivity) Rename(activity, operation);
    }

    /// <summary>The request has been answered; the activity ends.</summary>
    public void End(IOperationRequest? request, IExecutionResult result)
    {
        if (request is not null && activity is { IsAllDataRequested: true })
        {
            if (Tells(RequestDetails.Id) && request.DocumentId is { } id) activity.SetTag("graphql.document.id", id.Value);
            if (Tells(RequestDetails.Hash) && request.DocumentHash is { } hash) activity.SetTag("graphql.document.hash", hash);
        }
        var errors = (result as IOperationResult)?.Errors;
        if (activity is { IsAllDataRequested: true } && errors is not null)
            foreach (var error in errors.Take(MaxErrors)) activity.AddEvent(EventOf(error));
        End(errors is { Count: > 0 } ? TypeOf(errors[0]) : null, errors is { Count: > 0 } && TellsDocument ? errors[0].Message : null);
    }

    /// <summary>The request came to nothing, such as because the client has gone.</summary>
    public void End(Exception exception) => End(exception.GetType().FullName, TellsDocument ? exception.Message : null);

    private void End(string? error, string? description)
    {
        if (duration.Enabled)
        {
            var tags = new TagList();
            if (_operation is not null) tags.Add("graphql.operation.type", TypeOf(_operation));
            if (error is not null) tags.Add("error.type", error);
            duration.Record(Stopwatch.GetElapsedTime(_start).TotalSeconds, tags);
        }
        if (activity is null) return;
        if (error is not null) activity.SetStatus(ActivityStatusCode.Error, description).SetTag("error.type", error);
        activity.Dispose();
    }

    private bool TellsDocument => Tells(RequestDetails.Query) || instrumentation.Options.IncludeDocument;

    private bool Tells(RequestDetails details) => (instrumentation.Options.RequestDetails & details) != 0;

    private static string TypeOf(CompiledOperation operation) => operation.Type switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription"
    };

    /// <summary>Of few values, as dimensions of metrics have to be.</summary>
    private static string TypeOf(IError error) => error.Code ?? error.Exception?.GetType().FullName ?? "_OTHER";

    // Messages quote what was sent, as the document does.
    private ActivityEvent EventOf(IError error)
    {
        var tags = new ActivityTagsCollection();
        if (TellsDocument) tags["graphql.error.message"] = error.Message;
        if (error.Code is not null) tags["graphql.error.code"] = error.Code;
        if (error.Path is not null) tags["graphql.error.path"] = error.Path.Print();
        return new ActivityEvent("graphql.error", tags: tags);
    }

    private static void Rename(Activity activity, CompiledOperation operation)
    {
        while (activity.Parent is { } parent) activity = parent;
        activity.DisplayName = operation.Name is null ? TypeOf(operation) : $"{TypeOf(operation)} {operation.Name}";
    }
}
