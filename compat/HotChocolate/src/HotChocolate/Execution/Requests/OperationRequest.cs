namespace HotChocolate.Execution;

/// <summary>A request to run one operation. Immutable: every With method returns a copy.</summary>
public sealed class OperationRequest : IOperationRequest
{
    /// <summary>A request; it needs a document, an id or a hash.</summary>
    /// <exception cref="InvalidOperationException">There is nothing to run.</exception>
    public OperationRequest(
        IOperationDocument? document,
        OperationDocumentId? documentId,
        string? documentHash,
        string? operationName,
        IReadOnlyDictionary<string, object?>? variableValues,
        IReadOnlyDictionary<string, object?>? extensions,
        IReadOnlyDictionary<string, object?>? contextData,
        IServiceProvider? services,
        GraphQLRequestFlags flags)
    {
        if (document is null && OperationDocumentId.IsNullOrEmpty(documentId) && documentHash is null)
            throw new InvalidOperationException("A request needs a document, a document id or a document hash.");
        Document = document;
        DocumentId = documentId;
        DocumentHash = documentHash;
        OperationName = operationName;
        VariableValues = variableValues;
        Extensions = extensions;
        ContextData = contextData;
        Services = services;
        Flags = flags;
    }

    private OperationRequest(OperationRequest other)
    {
        Document = other.Document;
        DocumentId = other.DocumentId;
        DocumentHash = other.DocumentHash;
        OperationName = other.OperationName;
        VariableValues = other.VariableValues;
        Extensions = other.Extensions;
        ContextData = other.ContextData;
        Services = other.Services;
        Flags = other.Flags;
    }

    /// <inheritdoc/>
    public IOperationDocument? Document { get; private init; }

    /// <inheritdoc/>
    public OperationDocumentId? DocumentId { get; private init; }

    /// <inheritdoc/>
    public string? DocumentHash { get; private init; }

    /// <inheritdoc/>
    public string? OperationName { get; private init; }

    /// <summary>The variables as they were sent: JSON elements, syntax nodes or CLR values; null where there are none.</summary>
    public IReadOnlyDictionary<string, object?>? VariableValues { get; private init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?>? Extensions { get; private init; }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, object?>? ContextData { get; private init; }

    /// <inheritdoc/>
    public IServiceProvider? Services { get; private init; }

    /// <inheritdoc/>
    public GraphQLRequestFlags Flags { get; private init; }

    /// <summary>The same request with another document.</summary>
    public OperationRequest WithDocument(IOperationDocument document) => new(this) { Document = document };

    /// <summary>The same request with another document id.</summary>
    public OperationRequest WithDocumentId(OperationDocumentId documentId) => new(this) { DocumentId = documentId };

    /// <summary>The same request with another document hash.</summary>
    public OperationRequest WithDocumentHash(string documentHash) => new(this) { DocumentHash = documentHash };

    /// <summary>The same request with another operation name.</summary>
    public OperationRequest WithOperationName(string operationName) => new(this) { OperationName = operationName };

    /// <summary>The same request with other variables.</summary>
    public OperationRequest WithVariableValues(IReadOnlyDictionary<string, object?> variableValues) => new(this) { VariableValues = variableValues };

    /// <summary>The same request with other extensions.</summary>
    public OperationRequest WithExtensions(IReadOnlyDictionary<string, object?> extensions) => new(this) { Extensions = extensions };

    /// <summary>The same request with other global state.</summary>
    public OperationRequest WithContextData(IReadOnlyDictionary<string, object?> contextData) => new(this) { ContextData = contextData };

    /// <summary>The same request with other services.</summary>
    public OperationRequest WithServices(IServiceProvider services) => new(this) { Services = services };

    /// <summary>The same request with other permissions.</summary>
    public OperationRequest WithFlags(GraphQLRequestFlags flags) => new(this) { Flags = flags };

    /// <summary>A request from a text.</summary>
    public static OperationRequest FromSourceText(
        string sourceText,
        string? documentHash = null,
        string? operationName = null,
        IReadOnlyDictionary<string, object?>? variableValues = null,
        IReadOnlyDictionary<string, object?>? extensions = null,
        IReadOnlyDictionary<string, object?>? contextData = null,
        IServiceProvider? services = null,
        GraphQLRequestFlags flags = GraphQLRequestFlags.AllowAll)
        => new(new OperationDocumentSourceText(sourceText), null, documentHash, operationName, variableValues, extensions, contextData, services, flags);
}
