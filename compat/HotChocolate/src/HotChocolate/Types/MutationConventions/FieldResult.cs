namespace HotChocolate;

/// <summary>What a resolver returns that reports its errors as values.</summary>
public interface IFieldResult
{
    /// <summary>The result, or the errors.</summary>
    object? Value { get; }

    /// <summary>Whether there are errors instead of a result.</summary>
    bool IsError { get; }

    /// <summary>Whether there is a result.</summary>
    bool IsSuccess { get; }
}

/// <summary>The result of a resolver, or errors of any type.</summary>
public readonly struct FieldResult<TResult> : IFieldResult
{
    /// <summary>A result.</summary>
    public FieldResult(TResult? value) => Value = value;

    /// <summary>An error.</summary>
    public FieldResult(object error) => Errors = FieldErrors.Of([error]);

    /// <summary>Several errors; at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FieldResult(params object[] errors) => Errors = FieldErrors.Of(errors);

    /// <summary>Several errors; at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FieldResult(IEnumerable<object> errors) => Errors = FieldErrors.Of(errors);

    /// <summary>The result; the default where there are errors.</summary>
    public TResult? Value { get; }

    /// <summary>The errors; null where there is a result.</summary>
    public IReadOnlyList<object>? Errors { get; }

    /// <inheritdoc/>
    public bool IsError => Errors is not null;

    /// <inheritdoc/>
    public bool IsSuccess => Errors is null;

    object? IFieldResult.Value => Errors is null ? Value : Errors;

    /// <summary>A result.</summary>
    public static implicit operator FieldResult<TResult>(TResult? value) => new(value);
}

/// <summary>The result of a resolver, or its errors.</summary>
public readonly struct FieldResult<TResult, TError> : IFieldResult where TError : notnull
{
    /// <summary>A result.</summary>
    public FieldResult(TResult? value) => Value = value;

    /// <summary>An error.</summary>
    public FieldResult(TError? error) => Errors = FieldErrors.Of([error]);

    /// <summary>Several errors; at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FieldResult(params TError[] errors) => Errors = FieldErrors.Of(errors.Cast<object>());

    /// <summary>Several errors; at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FieldResult(IEnumerable<TError> errors) => Errors = FieldErrors.Of(errors.Cast<object>());

    /// <inheritdoc cref="FieldResult{TResult}.Value"/>
    public TResult? Value { get; }

    /// <inheritdoc cref="FieldResult{TResult}.Errors"/>
    public IReadOnlyList<object>? Errors { get; }

    /// <inheritdoc/>
    public bool IsError => Errors is not null;

    /// <inheritdoc/>
    public bool IsSuccess => Errors is null;

    object? IFieldResult.Value => Errors is null ? Value : Errors;

    /// <summary>A result.</summary>
    public static implicit operator FieldResult<TResult, TError>(TResult? value) => new(value);

    /// <summary>An error.</summary>
    public static implicit operator FieldResult<TResult, TError>(TError error) => new(error);
}

/// <summary>The result of a resolver, or errors of two types.</summary>
public readonly struct FieldResult<TResult, TError1, TError2> : IFieldResult where TError1 : notnull where TError2 : notnull
{
    /// <summary>A result.</summary>
    public FieldResult(TResult? value) => Value = value;

    /// <summary>An error.</summary>
    public FieldResult(TError1? error) => Errors = FieldErrors.Of([error]);

    /// <summary>An error.</summary>
    public FieldResult(TError2? error) => Errors = FieldErrors.Of([error]);

    /// <summary>Several errors; at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FieldResult(IEnumerable<object> errors) => Errors = FieldErrors.Of(errors);

    /// <inheritdoc cref="FieldResult{TResult}.Value"/>
    public TResult? Value { get; }

    /// <inheritdoc cref="FieldResult{TResult}.Errors"/>
    public IReadOnlyList<object>? Errors { get; }

    /// <inheritdoc/>
    public bool IsError => Errors is not null;

    /// <inheritdoc/>
    public bool IsSuccess => Errors is null;

    object? IFieldResult.Value => Errors is null ? Value : Errors;

    /// <summary>A result.</summary>
    public static implicit operator FieldResult<TResult, TError1, TError2>(TResult? value) => new(value);

    /// <summary>An error.</summary>
    public static implicit operator FieldResult<TResult, TError1, TError2>(TError1 error) => new(error);

    /// <summary>An error.</summary>
    public static implicit operator FieldResult<TResult, TError1, TError2>(TError2 error) => new(error);
}

/// <summary>The result of a resolver, or errors of three types.</summary>
public readonly struct FieldResult<TResult, TError1, TError2, TError3> : IFieldResult where TError1 : notnull where TError2 : notnull where TError3 : notnull
{
    /// <summary>A result.</summary>
    public FieldResult(TResult? value) => Value = value;

    /// <summary>An error.</summary>
    public FieldResult(TError1? error) => Errors = FieldErrors.Of([error]);

    /// <summary>An error.</summary>
    public FieldResult(TError2? error) => Errors = FieldErrors.Of([error]);

    /// <summary>An error.</summary>
    public FieldResult(TError3? error) => Errors = FieldErrors.Of([error]);

    /// <summary>Several errors; at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FieldResult(IEnumerable<object> errors) => Errors = FieldErrors.Of(errors);

    /// <inheritdoc cref="FieldResult{TResult}.Value"/>
    public TResult? Value { get; }

    /// <inheritdoc cref="FieldResult{TResult}.Errors"/>
    public IReadOnlyList<object>? Errors { get; }

    /// <inheritdoc/>
    public bool IsError => Errors is not null;

    /// <inheritdoc/>
    public bool IsSuccess => Errors is null;

    object? IFieldResult.Value => Errors is null ? Value : Errors;

    /// <summary>A result.</summary>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TResult? value) => new(value);

    /// <summary>An error.</summary>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError1 error) => new(error);

    /// <summary>An error.</summary>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError2 error) => new(error);

    /// <summary>An error.</summary>
    public static implicit operator FieldResult<TResult, TError1, TError2, TError3>(TError3 error) => new(error);
}

internal static class FieldErrors
{
    public static IReadOnlyList<object> Of(IEnumerable<object?> errors)
    {
        var list = errors.Select(e => e ?? throw new ArgumentNullException(nameof(errors))).ToArray();
        return list.Length > 0 ? list : throw new ArgumentException("There is no error.", nameof(errors));
    }
}
