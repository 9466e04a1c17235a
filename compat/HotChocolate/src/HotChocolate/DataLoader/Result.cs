using System.Collections.Immutable;

namespace GreenDonut;

/// <summary>What a <see cref="Result{TValue}"/> holds.</summary>
public enum ResultKind
{
    /// <summary>Nothing yet.</summary>
    Undefined = 0,

    /// <summary>A value.</summary>
    Value = 1,

    /// <summary>An error.</summary>
    Error = 2
}

/// <summary>What the fetch of a key came to: a value or an error.</summary>
public readonly record struct Result<TValue>
{
    private Result(TValue? value, Exception? error, ResultKind kind) => (Value, Error, Kind) = (value, error, kind);

    /// <summary>The value; the default where there is none.</summary>
    public TValue? Value { get; }

    /// <summary>The error; null where there is none.</summary>
    public Exception? Error { get; }

    /// <summary>Which of the two it is.</summary>
    public ResultKind Kind { get; }

    /// <summary>An error.</summary>
    public static Result<TValue> Reject(Exception error) => new(default, error, ResultKind.Error);

    /// <summary>A value; null where the key has none.</summary>
    public static Result<TValue> Resolve(TValue? value) => new(value, null, ResultKind.Value);

    /// <summary>A value.</summary>
    public static implicit operator Result<TValue>(TValue? value) => Resolve(value);

    /// <summary>An error.</summary>
    public static implicit operator Result<TValue>(Exception error) => Reject(error);

    /// <inheritdoc/>
    public override string ToString() => Kind switch { ResultKind.Value => $"{Value}", ResultKind.Error => Error!.Message, _ => "" };
}

/// <summary>State that a fetch is given.</summary>
public readonly struct DataLoaderFetchContext<TValue>
{
    /// <summary>The state by key.</summary>
    public DataLoaderFetchContext(IImmutableDictionary<string, object?> contextData) => ContextData = contextData;

    /// <summary>The state by key.</summary>
    public IImmutableDictionary<string, object?> ContextData { get; }
}

/// <summary>A key that must have a value has none.</summary>
public class KeyNotFoundException : Exception
{
    /// <summary>With a message.</summary>
    public KeyNotFoundException(string message) : base(message)
    {
    }
}
