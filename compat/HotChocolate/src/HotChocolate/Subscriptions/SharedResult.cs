using System.Buffers;
using HotChocolate.Execution.Processing;
using HotChocolate.Planning;

namespace HotChocolate.Subscriptions;

/// <summary>
/// One result that many are given, made when the first of them asks. It is kept only as long as somebody is sending it: the event may wait for a slow
/// client long after that.
/// </summary>
internal sealed class SharedResult(CompiledOperation operation, string variables)
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;
    private readonly Lock _gate = new();
    private WeakReference<RenderedResult>? _made;

    public bool Serves(CompiledOperation other, string otherVariables)
        => ReferenceEquals(operation, other)
            && variables == otherVariables
            && ReferenceEquals(_culture, CultureInfo.CurrentCulture)
            && ReferenceEquals(_uiCulture, CultureInfo.CurrentUICulture);

    /// <summary>Null where <paramref name="make"/> gives null.</summary>
    public RenderedResult? Get(Func<RenderedResult?> make)
    {
        lock (_gate)
        {
            if (_made is not null && _made.TryGetTarget(out var made)) return made;
            if (make() is not { } result) return null;
            _made = new(result);
            return result;
        }
    }
}

/// <summary>A result before error filters have seen it; where it has no errors, with its JSON, written once.</summary>
internal sealed class RenderedResult
{
    private readonly OperationResult _result;
    private readonly ArrayBufferWriter<byte> _json = new();

    public RenderedResult(OperationResult result)
    {
        _result = result;
        if (result.Errors is null) JsonWriters.Write(_json, result, static (json, result) => ResponseWriter.Write(json, result));
    }

    public ReadOnlySpan<byte> Json => _json.WrittenSpan;

    /// <summary>The result for one of those who are given it: theirs to dispose of. Filters look at errors once for each, as if the result were their own.</summary>
    public OperationResult ForOne(ErrorHandler filters)
        => _result.Errors is { } errors ? new(_result.Root, filters.Filter(errors)) : new(_result.Root, errors: null) { Shared = this };
}
