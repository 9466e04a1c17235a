namespace HotChocolate;

/// <summary>The schema cannot be built; says what is wrong and where.</summary>
public sealed class SchemaException : Exception
{
    /// <summary>One or several errors.</summary>
    public SchemaException(params ISchemaError[] errors) : this((IReadOnlyList<ISchemaError>)errors)
    {
    }

    /// <summary>One or several errors.</summary>
    public SchemaException(IReadOnlyList<ISchemaError> errors)
        : base(string.Join(Environment.NewLine, errors.Select(e => e.Message)), errors.Select(e => e.Exception).FirstOrDefault(e => e is not null))
        => Errors = errors;

    internal SchemaException(string message, Exception? inner = null) : this(new SchemaError(message, inner))
    {
    }

    /// <summary>What is wrong; at least one.</summary>
    public IReadOnlyList<ISchemaError> Errors { get; }
}
