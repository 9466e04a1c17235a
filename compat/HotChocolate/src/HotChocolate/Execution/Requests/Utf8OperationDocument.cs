namespace HotChocolate.Execution;

/// <summary>A document as the bytes that a transport received; valid for the time of the request only, so that the bytes may be pooled.</summary>
internal sealed class Utf8OperationDocument(ReadOnlyMemory<byte> source) : IOperationDocument
{
    public ReadOnlySpan<byte> AsSpan() => source.Span;

    public byte[] ToArray() => source.ToArray();

    public Task WriteToAsync(Stream output, CancellationToken cancellationToken = default) => output.WriteAsync(source, cancellationToken).AsTask();

    public override string ToString() => Encoding.UTF8.GetString(source.Span);
}
