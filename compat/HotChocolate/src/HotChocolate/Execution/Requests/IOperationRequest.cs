namespace HotChocolate.Execution;

/// <summary>What every request has.</summary>
public interface IExecutionRequest
{
    /// <summary>Global state that resolvers find in their context; null where there is none.</summary>
    IReadOnlyDictionary<string, object?>? ContextData { get; }

    /// <summary>The services of the request; null: a scope of the application's services.</summary>
    IServiceProvider? Services { get; }
}

/// <summary>A request to run one operation of a document.</summary>
public interface IOperationRequest : IExecutionRequest
{
    /// <summary>The document; null where it is named by <see cref="DocumentId"/>.</summary>
    IOperationDocument? Document { get; }

    /// <summary>The id of a stored document; null where the request brings the document.</summary>
    OperationDocumentId? DocumentId { get; }

    /// <summary>The hash of the document; null where it is not known.</summary>
    string? DocumentHash { get; }

    /// <summary>Which operation of the document to run; null where there is only one.</summary>
    string? OperationName { get; }

    /// <summary>The extensions that the client sent; null where there are none.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>Which kinds of operations may run.</summary>
    GraphQLRequestFlags Flags { get; }
}
