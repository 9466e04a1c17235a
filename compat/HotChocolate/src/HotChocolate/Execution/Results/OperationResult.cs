using HotChocolate.Execution.Processing;
using HotChocolate.Subscriptions;

namespace HotChocolate.Execution;

/// <inheritdoc cref="IOperationResult"/>
public sealed class OperationResult : ExecutionResult, IOperationResult
{
    private IReadOnlyDictionary<string, object?>? _data;

    internal OperationResult(
        IReadOnlyDictionary<string, object?>? data,
        bool isDataSet,
        IReadOnlyList<IError>? errors,
        IReadOnlyDictionary<string, object?>? extensions,
        IReadOnlyDictionary<string, object?>? contextData)
    {
        _data = data;
        IsDataSet = isDataSet;
        Errors = errors;
        Extensions = extensions;
        ContextData = contextData;
    }

    internal OperationResult(
        ResultObject? root,
        IReadOnlyList<IError>? errors,
        IReadOnlyDictionary<string, object?>? extensions = null,
        IReadOnlyDictionary<string, object?>? contextData = null)
        : this(data: null, isDataSet: true, errors, extensions, contextData)
        => Root = root;

    /// <summary>The data as execution made it; null where the data is null or was given as a dictionary.</summary>
    internal ResultObject? Root { get; private set; }

    /// <summary>What the result is shared through with other subscribers; null where it is nobody else's.</summary>
    internal RenderedResult? Shared { get; init; }

    /// <inheritdoc/>
    public override ExecutionResultKind Kind => ExecutionResultKind.SingleResult;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?>? Data
    {
        get
        {
            EnsureNotDisposed();
            return _data ??= Root is null ? null : ResultView.Of(Root);
        }
    }

    /// <inheritdoc/>
    public bool IsDataSet { get; }

    /// <inheritdoc/>
    public IReadOnlyList<IError>? Errors { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, object?>? ContextData { get; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?> ToDictionary() => ResultView.Of(this);

    private protected override void Release() => Root = null;
}
