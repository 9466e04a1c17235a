using HotChocolate.AspNetCore;
using HotChocolate.Transport.Http;
using HotChocolate.Transport.Requests;
using HotChocolate.Transport.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Transport;

/// <summary>What an endpoint serves.</summary>
[Flags]
internal enum EndpointParts
{
    Http = 1,
    WebSockets = 2,
    Schema = 4,
    All = Http | WebSockets | Schema
}

/// <summary>One mapped endpoint: tells the kinds of requests apart. What it does not know is not found.</summary>
/// <param name="schemaName">Null: the default schema.</param>
/// <param name="parts">What it serves.</param>
internal sealed partial class GraphQLEndpoint(string? schemaName, EndpointParts parts)
{
    /// <summary>The route value with what comes behind the path of the endpoint.</summary>
    public const string RestOfPath = "slug";

    private const string PreflightHeader = "GraphQL-Preflight";
    private ServedEndpoint? _served;

    public Task InvokeAsync(HttpContext context)
    {
        var options = context.GetEndpoint()?.Metadata.GetMetadata<GraphQLServerOptions>() ?? GraphQLServerOptions.Default;
        if (Serves(EndpointParts.WebSockets) && context.WebSockets.IsWebSocketRequest)
            return SocketEndpoint.RunAsync(context, Served(context).Schema, options.Sockets, Served(context).Limits);
        if (HttpMethods.IsPost(context.Request.Method) && Serves(EndpointParts.Http) && IsJson(context.Request.ContentType))
            return ServeAsync(context, options);
        if (HttpMethods.IsGet(context.Request.Method))
        {
            if (AsksForSchema(context, options)) return SchemaDownload.SendAsync(context, Served(context).Schema);
            if (Serves(EndpointParts.Http) && options.EnableGetRequests && QueryStringReader.IsRequest(context.Request.Query) && PassedPreflight(context, options))
                return ServeAsync(context, options);
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private async Task ServeAsync(HttpContext context, GraphQLServerOptions options)
    {
        var accept = AcceptHeader.Parse(context.Request.Headers.Accept);
        if (accept.Error is { } error)
        {
            await ResponseSender.SendErrorAsync(context, error, accept, accept.ErrorStatus);
            return;
        }
        var (schema, limits) = Served(context);
        var isPost = HttpMethods.IsPost(context.Request.Method);
        // What is no request is refused in a body whatever the client reads, in a query string as any other document is.
        int? status = isPost ? StatusCodes.Status400BadRequest : null;
        RequestParameters parameters;
        try
        {
            parameters = isPost
                ? await RequestBody.ReadAsync(context.Request, limits.MaxMessageBytes, context.RequestAborted)
                : QueryStringReader.Read(context.Request.Query);
        }
        catch (SyntaxException exception)
        {
            await ResponseSender.SendErrorAsync(context, TransportErrors.Syntax(exception), accept, status);
            return;
        }
        catch (GraphQLException exception)
        {
            if (exception is RequestTooLargeException) status = StatusCodes.Status413PayloadTooLarge;
            await ResponseSender.SendErrorsAsync(context, exception.Errors, accept, status);
            return;
        }
        await ExecuteAsync(context, schema, parameters, Flags(isPost ? AllowedGetOperations.All : options.AllowedGetOperations, accept), accept);
    }

    private static async Task ExecuteAsync(HttpContext context, ServedSchema schema, RequestParameters parameters, GraphQLRequestFlags flags, AcceptHeader accept)
    {
        IOperationRequest? request = null;
        try
        {
            IExecutionResult result;
            try
            {
                var builder = parameters.ToBuilder().SetFlags(flags);
                await schema.HttpInterceptor.OnCreateAsync(context, schema.Executor, builder, context.RequestAborted);
                request = builder.Build();
                result = await schema.Executor.ExecuteAsync(request, context.RequestAborted);
            }
            catch (GraphQLException exception)
            {
                result = OperationResultBuilder.CreateError(exception.Errors);
            }
            await using (result) await ResponseSender.SendAsync(context, result, accept);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            LogFailure(context.RequestServices.GetRequiredService<ILogger<GraphQLEndpoint>>(), exception);
            await ResponseSender.SendErrorAsync(context, TransportErrors.Unexpected(exception), accept, StatusCodes.Status500InternalServerError);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client left; there is nobody to tell.
        }
        finally
        {
            (request?.Services as LazyRequestServices)?.Close();
        }
    }

    private static GraphQLRequestFlags Flags(AllowedGetOperations allowed, AcceptHeader accept)
        => (allowed.HasFlag(AllowedGetOperations.Query) ? GraphQLRequestFlags.AllowQuery : 0)
            | (allowed.HasFlag(AllowedGetOperations.Mutation) ? GraphQLRequestFlags.AllowMutation : 0)
            | (allowed.HasFlag(AllowedGetOperations.Subscription) && accept.Streams ? GraphQLRequestFlags.AllowSubscription : 0);

    private bool AsksForSchema(HttpContext context, GraphQLServerOptions options)
    {
        if (!Serves(EndpointParts.Schema) || !options.EnableSchemaRequests) return false;
        if (parts == EndpointParts.Schema || context.Request.Query.ContainsKey("sdl")) return true;
        return context.Request.RouteValues[RestOfPath] is string rest && SchemaDownload.IsSchemaPath(rest);
    }

    // Only types that a page of another site cannot send without asking first: what a form can send is not JSON.
    private static bool IsJson(string? contentType)
        => contentType is not null
            && contentType.StartsWith("application/json", StringComparison.Ordinal)
            && (contentType.Length == 16 || contentType[16] is ';' or ' ');

    private static bool PassedPreflight(HttpContext context, GraphQLServerOptions options)
        => !options.EnforceGetRequestsPreflightHeader || context.Request.Headers.ContainsKey(PreflightHeader);

    [LoggerMessage(LogLevel.Error, "The GraphQL request could not be answered.")]
    private static partial void LogFailure(ILogger logger, Exception exception);

    private bool Serves(EndpointParts part) => (parts & part) != 0;

    private ServedEndpoint Served(HttpContext context) => _served ??= new(
        context.RequestServices.GetRequiredService<SchemaRegistry>().Get(schemaName),
        SocketLimits.Of(context.RequestServices, context.RequestServices.GetRequiredService<RequestSizeLimit>().MaxBytes));

    /// <summary>What is found out with the first request.</summary>
    private sealed record ServedEndpoint(ServedSchema Schema, SocketLimits Limits);
}
