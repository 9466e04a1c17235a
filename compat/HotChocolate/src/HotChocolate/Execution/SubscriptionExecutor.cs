using System.Runtime.CompilerServices;
using HotChocolate.Execution.Processing;
using HotChocolate.Planning;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Execution;

/// <summary>Subscribe (spec §6.2.3): opens the source stream and maps every event to a result.</summary>
internal sealed class SubscriptionExecutor(ExecutionSetup setup, CompiledOperation operation, VariableValues variables, RequestDetails request)
{
    /// <summary>A stream of results, or the error that kept the source stream from opening.</summary>
    public async Task<IExecutionResult> SubscribeAsync()
    {
        ISourceStream source;
        var run = new OperationRun(setup, operation, variables, request with { HasTimeLimit = false });
        try
        {
            source = await OpenAsync(run).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var refusal = Refuse(exception);
            run.HandOverCleanup(refusal);
            if (!request.Aborted.IsCancellationRequested) return refusal;
            await refusal.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        var results = new ResponseStream(() => MapAsync(source));
        // The stream may use what the resolver was given: it ends first.
        results.RegisterForCleanup(source.DisposeAsync);
        run.HandOverCleanup(results);
        return results;
    }

    /// <summary>CreateSourceEventStream (spec §6.2.3.1).</summary>
    private static async ValueTask<ISourceStream> OpenAsync(OperationRun run)
    {
        var root = new ResultObject(run.Operation.Root, source: null, scopedState: null);
        var selection = root.Set.Selections[0];
        var context = new ResolverContext(run, root, 0, selection);
        context.CoerceArguments();
        run.Open();
        try
        {
            return await selection.Field.Subscribe!(context).ConfigureAwait(false);
        }
        finally
        {
            run.RegisterForCleanup(() =>
            {
                run.Close();
                return context.CleanAsync();
            });
        }
    }

    /// <summary>MapSourceToResponseEvent (spec §6.2.3.2).</summary>
    private async IAsyncEnumerable<IOperationResult> MapAsync(ISourceStream source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var aborted = CancellationTokenSource.CreateLinkedTokenSource(request.Aborted, cancellationToken);
        var events = source.ReadEventsAsync().GetAsyncEnumerator(aborted.Token);
        await using (events.ConfigureAwait(false))
        {
            while (true)
            {
                OperationResult? failure = null;
                try
                {
                    if (!await events.MoveNextAsync().ConfigureAwait(false)) yield break;
                }
                catch (OperationCanceledException) when (aborted.IsCancellationRequested)
                {
                    yield break;
                }
                catch (Exception exception)
                {
                    failure = Refuse(exception);
                }
                if (failure is not null)
                {
                    yield return failure;
                    yield break;
                }
                yield return await ExecuteAsync(events.Current, aborted.Token).ConfigureAwait(false);
            }
        }
    }

    private OperationResult Refuse(Exception exception)
        => RequestErrors.Refuse([.. ErrorHandler.ErrorsOf(exception, setup.Options.IncludeExceptionDetails).Select(setup.Errors.Filter)]);

    /// <summary>ExecuteSubscriptionEvent (spec §6.2.3.2), with services of its own.</summary>
    private ValueTask<OperationResult> ExecuteAsync(object? message, CancellationToken cancellationToken)
    {
        var scope = setup.Services.CreateAsyncScope();
        var details = request with { Services = scope.ServiceProvider, EventMessage = new EventMessage(message), Aborted = cancellationToken };
        var run = new OperationRun(setup, operation, variables, details);
        run.RegisterForCleanup(scope.DisposeAsync);
        return run.ExecuteAsync();
    }
}
