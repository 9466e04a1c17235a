namespace HotChocolate.Execution;

/// <summary>A document given as text.</summary>
public sealed class OperationDocumentSourceText : IOperationDocument
{
    private byte[]? _source;

    /// <summary>Wraps a text.</summary>
    public OperationDocumentSourceText(string sourceText)
    {
        ArgumentException.ThrowIfNullOrEmpty(sourceText);
        SourceText = sourceText;
    }

    /// <summary>The text.</summary>
    public string SourceText { get; }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> AsSpan() => Source;

    /// <inheritdoc/>
    public byte[] ToArray() => [.. Source];

    /// <inheritdoc/>
    public Task WriteToAsync(Stream output, CancellationToken cancellationToken = default) => output.WriteAsync(Source, cancellationToken).AsTask();

    /// <inheritdoc/>
    public override string ToString() => SourceText;

    private byte[] Source => _source ??= Encoding.UTF8.GetBytes(SourceText);
}
