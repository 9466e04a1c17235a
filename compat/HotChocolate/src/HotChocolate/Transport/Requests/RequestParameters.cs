namespace HotChocolate.Transport.Requests;

/// <summary>What a client sends to have an operation executed (GraphQL over HTTP §4.1).</summary>
internal sealed class RequestParameters
{
    /// <summary>The document as UTF-8; null where the client names a stored one.</summary>
    public byte[]? Document { get; set; }

    public string? DocumentId { get; set; }

    public string? OperationName { get; set; }

    public IReadOnlyDictionary<string, object?>? Variables { get; set; }

    public IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    /// <exception cref="GraphQLException">The document id has characters that an id cannot have.</exception>
    public OperationRequestBuilder ToBuilder()
    {
        var builder = OperationRequestBuilder.New()
            .SetOperationName(OperationName)
            .SetVariableValues(Variables)
            .SetExtensions(Extensions);
        if (Document is not null) builder.SetDocument(new Utf8OperationDocument(Document));
        if (!string.IsNullOrEmpty(DocumentId)) builder.SetDocumentId(ParseId(DocumentId));
        return builder;
    }

    private static OperationDocumentId ParseId(string text)
        => OperationDocumentId.TryParse(text, out var id) ? id : throw new GraphQLException(TransportErrors.InvalidDocumentId());
}
