namespace HotChocolate;

/// <summary>A value that may not have been given.</summary>
public interface IOptional
{
    /// <summary>The value; null where none was given.</summary>
    object? Value { get; }

    /// <summary>Whether a value was given; null is one.</summary>
    bool HasValue { get; }
}

/// <summary>An input value that knows whether it was given, so that "set to null" and "leave alone" differ.</summary>
public readonly struct Optional<T> : IEquatable<Optional<T>>, IOptional
{
    /// <summary>A given value; null is one.</summary>
    public Optional(T? value)
    {
        Value = value;
        HasValue = true;
    }

    private Optional(T? value, bool hasValue)
    {
        Value = value;
        HasValue = hasValue;
    }

    /// <summary>The value; where none was given the default that <see cref="Empty"/> was made with.</summary>
    [MaybeNull]
    public T? Value { get; }

    object? IOptional.Value => Value;

    /// <inheritdoc/>
    public bool HasValue { get; }

    /// <summary>Whether no value was given.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>No value given.</summary>
    public static Optional<T> Empty(T? defaultValue = default) => new(defaultValue, false);

    /// <summary>The same as <see cref="Value"/>.</summary>
    [return: MaybeNull]
    public static implicit operator T(Optional<T> optional) => optional.Value!;

    /// <summary>A given value.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <summary>Same value, or both not given.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>The opposite of <c>==</c>.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && (!HasValue || EqualityComparer<T>.Default.Equals(Value, other.Value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? HashCode.Combine(Value) : 0;

    /// <inheritdoc/>
    public override string ToString() => HasValue ? Value?.ToString() ?? "null" : "unspecified";
}
