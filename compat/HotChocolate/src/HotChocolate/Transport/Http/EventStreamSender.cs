using HotChocolate.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HotChocolate.Transport.Http;

/// <summary>Writes results as server-sent events (GraphQL over SSE, distinct connections mode).</summary>
internal static class EventStreamSender
{
    private const string ContentType = "text/event-stream; charset=utf-8";

    /// <summary>Writes one result as a stream that ends at once.</summary>
    public static async Task SendAsync(HttpContext context, IOperationResult result)
    {
        context.Response.ContentType = ContentType;
        using var buffer = new PooledBuffer();
        WriteNext(buffer, result);
        buffer.Write("event: complete\n\n"u8);
        await context.Response.BodyWriter.WriteAsync(buffer.Written, context.RequestAborted);
    }

    /// <summary>Writes results as they come, until the stream ends or the client leaves.</summary>
    public static async Task SendAsync(HttpContext context, IResponseStream stream)
    {
        var cancellation = context.RequestAborted;
        var response = context.Response;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-cache";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        // The client learns at once that it is subscribed, not with the first event.
        await response.StartAsync(cancellation);
        await response.BodyWriter.FlushAsync(cancellation);

        var options = context.GetEndpoint()?.Metadata.GetMetadata<GraphQLServerOptions>() ?? GraphQLServerOptions.Default;
        using var keepAlive = new PeriodicTimer(options.EventStreamKeepAliveInterval);
        var tick = keepAlive.WaitForNextTickAsync(cancellation).AsTask();
        await using var results = stream.ReadResultsAsync().GetAsyncEnumerator(cancellation);
        var next = results.MoveNextAsync().AsTask();
        try
        {
            while (true)
            {
                if (await Task.WhenAny(next, tick) == tick)
                {
                    await tick;
                    await response.BodyWriter.WriteAsync(":\n\n"u8.ToArray(), cancellation);
                    tick = keepAlive.WaitForNextTickAsync(cancellation).AsTask();
                    continue;
                }
                if (!await next) break;
                await WriteNextAsync(response, results.Current, cancellation);
                next = results.MoveNextAsync().AsTask();
            }
            await response.BodyWriter.WriteAsync("event: complete\n\n"u8.ToArray(), cancellation);
        }
        finally
        {
            // The enumerator must not be disposed while it moves.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task WriteNextAsync(HttpResponse response, IOperationResult result, CancellationToken cancellation)
    {
        await using (result)
        {
            using var buffer = new PooledBuffer();
            WriteNext(buffer, result);
            await response.BodyWriter.WriteAsync(buffer.Written, cancellation);
        }
    }

    private static void WriteNext(PooledBuffer buffer, IOperationResult result)
    {
        buffer.Write("event: next\ndata: "u8);
        result.WriteTo(buffer, withIndentations: false);
        buffer.Write("\n\n"u8);
    }
}
