namespace HotChocolate;

/// <summary>Carries errors out of a resolver; they reach the client as they are, with path and location added where missing.</summary>
public class GraphQLException : Exception
{
    /// <summary>One error with a message only.</summary>
    public GraphQLException(string message) : this(ErrorBuilder.New().SetMessage(message).Build())
    {
    }

    /// <summary>One error.</summary>
    public GraphQLException(IError error) : this([error])
    {
    }

    /// <summary>Several errors.</summary>
    public GraphQLException(params IError[] errors) : base(errors.Length > 0 ? errors[0].Message : null)
        => Errors = errors;

    /// <summary>Several errors.</summary>
    public GraphQLException(IEnumerable<IError> errors) : this(errors.ToArray())
    {
    }

    /// <summary>What the client is told; at least one.</summary>
    public IReadOnlyList<IError> Errors { get; }
}
