namespace HotChocolate.Execution;

/// <summary>Documents as files <c>{id}.graphql</c> in one folder. An id has no character that could lead out of it.</summary>
internal sealed class FileSystemDocumentStorage(string folder) : IOperationDocumentStorage
{
    public async ValueTask<IOperationDocument?> TryReadAsync(OperationDocumentId documentId, CancellationToken cancellationToken = default)
    {
        try
        {
            return new Utf8OperationDocument(await File.ReadAllBytesAsync(FileOf(documentId), cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException or PathTooLongException)
        {
            return null;
        }
    }

    public async ValueTask SaveAsync(OperationDocumentId documentId, IOperationDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        Directory.CreateDirectory(folder);
        // Readers find the whole document or none.
        var unfinished = System.IO.Path.Combine(folder, System.IO.Path.GetRandomFileName());
        await File.WriteAllBytesAsync(unfinished, document.ToArray(), cancellationToken).ConfigureAwait(false);
        File.Move(unfinished, FileOf(documentId), overwrite: true);
    }

    private string FileOf(OperationDocumentId documentId)
    {
        OperationDocumentId.EnsureValidId(documentId.Value);
        return System.IO.Path.Combine(folder, documentId.Value + ".graphql");
    }
}
