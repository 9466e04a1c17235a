namespace HotChocolate;

/// <summary>Something that is wrong with a schema.</summary>
public interface ISchemaError
{
    /// <summary>What is wrong, and where.</summary>
    string Message { get; }

    /// <summary>A code for programs; null where there is none.</summary>
    string? Code { get; }

    /// <summary>The exception behind it; null where there is none.</summary>
    Exception? Exception { get; }
}

internal sealed record SchemaError(string Message, Exception? Exception = null) : ISchemaError
{
    public string? Code => null;
}
