namespace HotChocolate;

/// <summary>The result of a resolver, or errors of any type.</summary>
public readonly struct FieldResult<TResult> : IFieldResult
{
    /// <summary>A result.</summary>
    public FieldResult(TResult? value) => Value = value;

    /// <summary>An error.</summary>
    public FieldResult(object error) : this([error])
    {
    }

    /// <summary>Several errors; at least one.</summary>
    public FieldResult(params object[] errors) : this((IEnumerable<object>)errors)
    {
    }

    /// <summary>Several errors; at least one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public FieldResult(IEnumerable<object> errors)
    {
        Errors = errors.ToArray();
        if (Errors.Count == 0) throw new ArgumentException("There is no error.", nameof(errors));
    }

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
