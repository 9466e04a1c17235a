namespace HotChocolate.Execution;

/// <inheritdoc cref="IResponseStream"/>
public sealed class ResponseStream : ExecutionResult, IResponseStream
{
    private readonly Func<IAsyncEnumerable<IOperationResult>>? _results;
    private int _read;

    internal ResponseStream(Func<IAsyncEnumerable<IOperationResult>>? resultStreamFactory, ExecutionResultKind kind = ExecutionResultKind.SubscriptionResult)
    {
        ArgumentNullException.ThrowIfNull(resultStreamFactory);
        _results = resultStreamFactory;
        Kind = kind;
    }

    /// <inheritdoc/>
    public override ExecutionResultKind Kind { get; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, object?>? ContextData => null;

    /// <inheritdoc/>
    public IAsyncEnumerable<IOperationResult> ReadResultsAsync()
    {
        EnsureNotDisposed();
        if (Interlocked.Exchange(ref _read, 1) == 1) throw new InvalidOperationException("The stream can be read only once.");
        return _results!();
    }
}
