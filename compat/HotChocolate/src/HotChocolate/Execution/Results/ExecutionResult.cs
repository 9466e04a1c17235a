namespace HotChocolate.Execution;

/// <summary>What all answers share.</summary>
public abstract class ExecutionResult : IExecutionResult
{
    private Func<ValueTask>? _cleanup;
    private List<Func<ValueTask>>? _more;
    private bool _disposed;

    /// <summary>An answer without clean-up.</summary>
    protected ExecutionResult()
    {
    }

    /// <inheritdoc/>
    public abstract ExecutionResultKind Kind { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyDictionary<string, object?>? ContextData { get; }

    /// <inheritdoc/>
    public void RegisterForCleanup(Func<ValueTask> clean)
    {
        ArgumentNullException.ThrowIfNull(clean);
        if (_cleanup is null) _cleanup = clean;
        else (_more ??= []).Add(clean);
    }

    /// <summary>Runs the registered clean-up, once.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed) return;
        _disposed = true;
        Release();
        if (_cleanup is not null) await _cleanup().ConfigureAwait(false);
        if (_more is null) return;
        foreach (var clean in _more) await clean().ConfigureAwait(false);
    }

    /// <summary>Checks that the result can still be read.</summary>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    protected void EnsureNotDisposed() => ObjectDisposedException.ThrowIf(_disposed, this);

    private protected virtual void Release()
    {
    }
}
