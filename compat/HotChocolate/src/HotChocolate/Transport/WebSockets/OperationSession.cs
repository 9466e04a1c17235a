using HotChocolate.Transport.Http;
using HotChocolate.Transport.Requests;
using Microsoft.Extensions.Logging;

namespace HotChocolate.Transport.WebSockets;

/// <summary>One operation on a connection, from its subscribe message to its end.</summary>
internal sealed partial class OperationSession(SocketSession session, SocketConnection connection, ServedSchema schema, string id, OperationSessions operations)
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly byte[] _head = ServerMessages.Head(id);
    private RequestParameters? _parameters;

    public string Id => id;

    /// <summary>Whether nobody else may use the id.</summary>
    public bool HasId { get; set; } = true;

    public Task Completion { get; private set; } = Task.CompletedTask;

    public void Start(RequestParameters parameters)
    {
        _parameters = parameters;
        Completion = RunAsync();
    }

    public void Cancel()
    {
        try
        {
            _cancellation.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It ended by itself meanwhile.
        }
    }

    public async Task SendErrorAsync(IReadOnlyList<IError> errors)
    {
        using var buffer = new PooledBuffer();
        ServerMessages.WriteError(buffer, _head, errors);
        await connection.SendAsync(buffer.Written, _cancellation.Token);
    }

    private async Task RunAsync()
    {
        // The client's next message is read meanwhile.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var cancellation = _cancellation.Token;
        try
        {
            try
            {
                await using var services = new OperationServices(connection);
                if (await ExecuteAsync(services, cancellation)) await CompleteAsync(cancellation);
            }
            catch (GraphQLException exception)
            {
                await SendErrorAsync(exception.Errors);
                await CompleteAsync(cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException && connection.IsOpen)
            {
                LogFailure(connection.Logger, exception, id);
                await SendErrorAsync([TransportErrors.Unexpected(exception)]);
                await CompleteAsync(cancellation);
            }
        }
        catch (Exception) when (cancellation.IsCancellationRequested || !connection.IsOpen)
        {
            // The client has ended the operation or the connection.
        }
        finally
        {
            operations.FreeId(this);
            try
            {
                await schema.SocketInterceptor.OnCompleteAsync(session, id, CancellationToken.None);
            }
            finally
            {
                operations.Remove(this);
                _cancellation.Dispose();
            }
        }
    }

    /// <summary>Returns whether a complete message has to follow.</summary>
    private async Task<bool> ExecuteAsync(OperationServices services, CancellationToken cancellation)
    {
        await using var result = await StartAsync(services, cancellation);
        if (result is IResponseStream stream)
        {
            await foreach (var item in stream.ReadResultsAsync().WithCancellation(cancellation)) await SendNextAsync(item, cancellation);
            return true;
        }

        var single = await schema.SocketInterceptor.OnResultAsync(session, id, (IOperationResult)result, cancellation);
        if (single.Errors is { Count: > 0 } errors && single.Data is null)
        {
            // A document that is no GraphQL counts as a broken message: no code, and nothing follows.
            var isSyntaxError = !single.IsDataSet && errors[0].Code == TransportErrors.SyntaxCode;
            await SendErrorAsync(isSyntaxError ? [errors[0].RemoveExtension("code")] : errors);
            return !isSyntaxError;
        }
        await SendAsync(single, cancellation);
        return true;
    }

    // Apart, so that nothing of the request is held as long as a stream lasts.
    private async Task<IExecutionResult> StartAsync(OperationServices services, CancellationToken cancellation)
    {
        var builder = _parameters!.ToBuilder().SetServices(services);
        _parameters = null;
        await schema.SocketInterceptor.OnRequestAsync(session, id, builder, cancellation);
        return await schema.Executor.ExecuteAsync(builder.Build(), cancellation);
    }

    private async Task SendNextAsync(IOperationResult result, CancellationToken cancellation)
    {
        await using (result) await SendAsync(await schema.SocketInterceptor.OnResultAsync(session, id, result, cancellation), cancellation);
    }

    private async Task SendAsync(IOperationResult result, CancellationToken cancellation)
    {
        using var buffer = new PooledBuffer();
        ServerMessages.WriteNext(buffer, _head, result);
        await connection.SendAsync(buffer.Written, cancellation);
    }

    private async Task CompleteAsync(CancellationToken cancellation)
    {
        // Free the id first: the client may use it again as soon as it has read the message.
        if (!operations.FreeId(this)) return;
        using var buffer = new PooledBuffer();
        ServerMessages.WriteComplete(buffer, _head);
        await connection.SendAsync(buffer.Written, cancellation);
    }

    [LoggerMessage(LogLevel.Error, "The operation `{Id}` on a WebSocket failed.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string id);
}
