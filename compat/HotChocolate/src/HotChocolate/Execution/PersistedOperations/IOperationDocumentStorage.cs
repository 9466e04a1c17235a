namespace HotChocolate.Execution;

/// <summary>Keeps documents that clients may name instead of sending them. Thread-safe; a document never changes under its id.</summary>
public interface IOperationDocumentStorage
{
    /// <summary>The document with that id; null where there is none. What was found is not asked for again.</summary>
    ValueTask<IOperationDocument?> TryReadAsync(OperationDocumentId documentId, CancellationToken cancellationToken = default);

    /// <summary>Keeps a document.</summary>
    ValueTask SaveAsync(OperationDocumentId documentId, IOperationDocument document, CancellationToken cancellationToken = default);
}
