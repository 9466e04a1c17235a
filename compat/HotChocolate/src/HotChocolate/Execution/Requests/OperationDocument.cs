namespace HotChocolate.Execution;

/// <summary>A document that was parsed before the request was made.</summary>
public sealed class OperationDocument : IOperationDocument
{
    private byte[]? _source;

    /// <summary>Wraps a syntax tree.</summary>
    public OperationDocument(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Document = document;
    }

    /// <summary>The syntax tree.</summary>
    public DocumentNode Document { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> AsSpan() => Source;

    /// <inheritdoc/>
    public byte[] ToArray() => [.. Source];

    /// <inheritdoc/>
    public Task WriteToAsync(Stream output, CancellationToken cancellationToken = default) => output.WriteAsync(Source, cancellationToken).AsTask();

    /// <inheritdoc/>
    public override string ToString() => Document.Print(indented: true);

    private byte[] Source => _source ??= Encoding.UTF8.GetBytes(Document.Print(indented: false));
}
