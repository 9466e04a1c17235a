using System.Runtime.CompilerServices;
using HotChocolate.Diagnostics;
using HotChocolate.Execution.Processing;
using HotChocolate.Planning;
using HotChocolate.Subscriptions;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Execution;

/// <summary>Subscribe (spec §6.2.3): opens the source stream and maps every event to a result.</summary>
internal sealed class SubscriptionExecutor
{
    private readonly ExecutionSetup _setup;
    private readonly CompiledOperation _operation;
    private readonly VariableValues _variables;
    private readonly RequestInput _request;
    private readonly SharedExecution _shared;

    /// <summary>Tells who gets the same results; null: everyone gets their own.</summary>
    private readonly string? _sharedKey;

    public SubscriptionExecutor(
        ExecutionSetup setup, CompiledOperation operation, VariableValues variables, RequestInput request, IReadOnlyDictionary<string, object?>? givenVariables)
    {
        (_setup, _operation, _variables, _request) = (setup, operation, variables, request);
        _shared = operation.Shared ??= new SharedExecution(setup, operation);
        _sharedKey = _shared.IsPossible && request.Extensions is null ? _shared.KeyOf(givenVariables) : null;
    }

    /// <summary>CreateSourceEventStream (spec §6.2.3.1): a stream of results, or the error that kept the source stream from opening.</summary>
    public async Task<IExecutionResult> SubscribeAsync()
    {
        var run = new OperationRun(_setup, _operation, _variables, _request with { HasTimeLimit = false });
        var context = new ResolverContext(run, new ResultObject(_operation.Root, source: null, scopedState: null), 0, _operation.Root.Selections[0]);
        ISourceStream source;
        run.Open();
        try
        {
            context.CoerceArguments();
            source = await context.Selection.Field.Subscribe!(context).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var refusal = Refuse(exception);
            run.HandOverCleanup(refusal);
            refusal.RegisterForCleanup(EndAsync);
            if (!_request.Aborted.IsCancellationRequested) return refusal;
            await refusal.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        var results = new ResponseStream(() => MapAsync(source));
        // The stream may use what the resolver was given: it ends first.
        results.RegisterForCleanup(source.DisposeAsync);
        run.HandOverCleanup(results);
        if (_setup.Instrumentation is not null) results.RegisterForCleanup(Instrumentation.CountSubscription());
        // A topic does not: nothing of the resolver is held as long as somebody listens.
        if (source is ISourceEventReader) await EndAsync().ConfigureAwait(false);
        else results.RegisterForCleanup(EndAsync);
        return results;

        ValueTask EndAsync()
        {
            run.Close();
            return context.CleanAsync();
        }
    }

    /// <summary>MapSourceToResponseEvent (spec §6.2.3.2).</summary>
    private async IAsyncEnumerable<IOperationResult> MapAsync(ISourceStream source, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var link = Link(cancellationToken, out var aborted);
        var events = source as ISourceEventReader ?? new EnumeratorReader(source.ReadEventsAsync().GetAsyncEnumerator(aborted));
        await using var _ = events.ConfigureAwait(false);
        while (true)
        {
            SourceEvent? next = null;
            OperationResult? failure = null;
            try
            {
                next = await events.ReadAsync(aborted).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (aborted.IsCancellationRequested)
            {
                yield break;
            }
            catch (Exception exception)
            {
                failure = Refuse(exception);
            }
            if (failure is not null) yield return failure;
            if (next is null) yield break;
            yield return _setup.Instrumentation is { } instrumentation && Instrumentation.IsListening
                ? await ObserveAsync(instrumentation, next, aborted).ConfigureAwait(false)
                : await ExecuteAsync(next, aborted).ConfigureAwait(false);
        }
    }

    private async ValueTask<OperationResult> ObserveAsync(Instrumentation instrumentation, SourceEvent sourceEvent, CancellationToken cancellationToken)
    {
        var span = instrumentation.ObserveEvent(_operation);
        try
        {
            var result = await ExecuteAsync(sourceEvent, cancellationToken).ConfigureAwait(false);
            span.End(request: null, result);
            return result;
        }
        catch (Exception exception)
        {
            span.End(exception);
            throw;
        }
    }

    private ValueTask<OperationResult> ExecuteAsync(SourceEvent sourceEvent, CancellationToken cancellationToken)
        => _sharedKey is not null && _shared.Execute(sourceEvent, _variables, _sharedKey) is { } shared
            ? new(shared.ForOne(_setup.Errors))
            : ExecuteOwnAsync(sourceEvent, cancellationToken);

    /// <summary>ExecuteSubscriptionEvent (spec §6.2.3.2), with services of its own.</summary>
    private ValueTask<OperationResult> ExecuteOwnAsync(SourceEvent sourceEvent, CancellationToken cancellationToken)
    {
        var scope = _setup.Services.CreateAsyncScope();
        var details = _request with { Services = scope.ServiceProvider, EventMessage = new EventMessage(sourceEvent.Message), Aborted = cancellationToken };
        var run = new OperationRun(_setup, _operation, _variables, details);
        run.RegisterForCleanup(scope.DisposeAsync);
        return run.ExecuteAsync();
    }

    private OperationResult Refuse(Exception exception)
        => RequestErrors.Refuse([.. ErrorHandler.ErrorsOf(exception, _setup.Options.IncludeExceptionDetails).Select(_setup.Errors.Filter)]);

    /// <summary>A token for both ends: whoever opened the stream and whoever reads it, who are usually one.</summary>
    private CancellationTokenSource? Link(CancellationToken reader, out CancellationToken both)
    {
        var source = !reader.CanBeCanceled || reader == _request.Aborted || !_request.Aborted.CanBeCanceled
            ? null
            : CancellationTokenSource.CreateLinkedTokenSource(_request.Aborted, reader);
        both = source?.Token ?? (reader.CanBeCanceled ? reader : _request.Aborted);
        return source;
    }

    /// <summary>The events of any other stream: nobody else gets them.</summary>
    private sealed class EnumeratorReader(IAsyncEnumerator<object?> events) : ISourceEventReader
    {
        public async ValueTask<SourceEvent?> ReadAsync(CancellationToken cancellationToken)
            => await events.MoveNextAsync().ConfigureAwait(false) ? new SourceEvent(events.Current) : null;

        public ValueTask DisposeAsync() => events.DisposeAsync();
    }
}
