using Microsoft.AspNetCore.Http;

namespace HotChocolate.Transport.Http;

/// <summary>Writes results as HTTP responses (GraphQL over HTTP §6).</summary>
internal static class ResponseSender
{
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";
    private const string Multipart = "multipart/mixed; boundary=\"-\"";

    /// <param name="context">The request to answer.</param>
    /// <param name="result">A single result or a stream; the caller disposes it.</param>
    /// <param name="accept">What the client can read.</param>
    /// <param name="status">Null: what the result and the format say.</param>
    public static Task SendAsync(HttpContext context, IExecutionResult result, AcceptHeader accept, int? status = null)
    {
        if (result is IResponseStream stream) return EventStreamSender.SendAsync(context, stream);
        var single = (IOperationResult)result;
        return accept.Single == ResponseFormat.EventStream ? EventStreamSender.SendAsync(context, single) : SendSingleAsync(context, single, accept.Single, status);
    }

    public static Task SendErrorAsync(HttpContext context, IError error, AcceptHeader accept, int? status = null)
        => SendErrorsAsync(context, [error], accept, status);

    public static Task SendErrorsAsync(HttpContext context, IReadOnlyList<IError> errors, AcceptHeader accept, int? status = null)
        => SendAsync(context, OperationResultBuilder.CreateError(errors), accept, status);

    private static async Task SendSingleAsync(HttpContext context, IOperationResult result, ResponseFormat format, int? status)
    {
        var response = context.Response;
        using var buffer = new PooledBuffer();
        switch (format)
        {
            case ResponseFormat.Multipart:
                response.ContentType = Multipart;
                buffer.Write("\r\n---\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8);
                result.WriteTo(buffer, withIndentations: false);
                buffer.Write("\r\n-----\r\n"u8);
                break;
            case ResponseFormat.Json:
                response.StatusCode = status ?? StatusCodes.Status200OK;
                response.ContentType = Json;
                result.WriteTo(buffer, withIndentations: false);
                break;
            default:
                response.StatusCode = status ?? StatusOf(result);
                response.ContentType = GraphQLResponse;
                result.WriteTo(buffer, withIndentations: false);
                break;
        }
        response.ContentLength = buffer.Length;
        await response.BodyWriter.WriteAsync(buffer.Written, context.RequestAborted);
    }

    // An execution that ended with `data`, be it null, is a success of the transport; a request that was not executed is the client's fault.
    private static int StatusOf(IOperationResult result)
    {
        if (result.ContextData is { } state && state.TryGetValue(RequestState.HttpStatusCode, out var value))
        {
            if (value is System.Net.HttpStatusCode code) return (int)code;
            if (value is int number) return number;
        }
        return result.Errors is { Count: > 0 } && !result.IsDataSet ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
    }
}
