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
    private ServedSchema? _schema;
    private int _maxBodyBytes;
    private SocketLimits? _socketLimits;

    public Task InvokeAsync(HttpContext context)
    {
        var options = context.GetEndpoint()?.Metadata.GetMetadata<GraphQLServerOptions>() ?? GraphQLServerOptions.Default;
        if (Serves(EndpointParts.WebSockets) && context.WebSockets.IsWebSocketRequest)
            return SocketEndpoint.RunAsync(context, Schema(context), options.Sockets, _socketLimits!);
        if (HttpMethods.IsPost(context.Request.Method) && Serves(EndpointParts.Http) && IsJson(context.Request.ContentType))
            return PostAsync(context, options);
        if (HttpMethods.IsGet(context.Request.Method))
        {
            if (AsksForSchema(context, options)) return SchemaDownload.SendAsync(context, Schema(context));
            if (Serves(EndpointParts.Http) && options.EnableGetRequests && QueryStringReader.IsRequest(context.Request.Query) && PassedPreflight(context, options))
                return GetAsync(context, options);
        }
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private async Task PostAsync(HttpContext context, GraphQLServerOptions options)
    {
        var accept = AcceptHeader.Parse(context.Request.Headers.Accept);
        if (accept.Error is { } error)
        {
            await ResponseSender.SendErrorAsync(context, error, accept, accept.ErrorStatus);
            return;
        }
        var schema = Schema(context);
        RequestParameters parameters;
        try
        {
            parameters = await RequestBody.ReadAsync(context.Request, _maxBodyBytes, context.RequestAborted);
        }
        catch (SyntaxException exception)
        {
            await ResponseSender.SendErrorAsync(context, TransportErrors.Syntax(exception), accept, StatusCodes.Status400BadRequest);
            return;
        }
        catch (GraphQLException exception)
        {
            var status = exception is RequestTooLargeException ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
            await ResponseSender.SendErrorsAsync(context, exception.Errors, accept, status);
            return;
        }
        var flags = GraphQLRequestFlags.AllowQuery | GraphQLRequestFlags.AllowMutation | (accept.Streams ? GraphQLRequestFlags.AllowSubscription : 0);
        await ExecuteAsync(context, schema, parameters, flags, accept);
    }

    private async Task GetAsync(HttpContext context, GraphQLServerOptions options)
    {
        var accept = AcceptHeader.Parse(context.Request.Headers.Accept);
        if (accept.Error is { } error)
        {
            await ResponseSender.SendErrorAsync(context, error, accept, accept.ErrorStatus);
            return;
        }
        RequestParameters parameters;
        try
        {
            parameters = QueryStringReader.Read(context.Request.Query);
        }
        catch (SyntaxException exception)
        {
            await ResponseSender.SendErrorAsync(context, TransportErrors.Syntax(exception), accept);
            return;
        }
        catch (GraphQLException exception)
        {
            await ResponseSender.SendErrorsAsync(context, exception.Errors, accept);
            return;
        }
        await ExecuteAsync(context, Schema(context), parameters, GetFlags(options.AllowedGetOperations, accept), accept);
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

    private static GraphQLRequestFlags GetFlags(AllowedGetOperations allowed, AcceptHeader accept)
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

    private ServedSchema Schema(HttpContext context)
    {
        if (_schema is { } schema) return schema;
        _maxBodyBytes = context.RequestServices.GetRequiredService<RequestSizeLimit>().MaxBytes;
        _socketLimits = SocketLimits.Of(context.RequestServices, _maxBodyBytes);
        return _schema = context.RequestServices.GetRequiredService<ISchemaRegistry>().Get(schemaName);
    }
}
