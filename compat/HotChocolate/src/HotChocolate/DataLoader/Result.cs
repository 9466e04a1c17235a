namespace GreenDonut;

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
