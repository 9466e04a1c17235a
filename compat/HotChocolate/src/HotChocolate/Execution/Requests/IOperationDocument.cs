namespace HotChocolate.Execution;

/// <summary>A GraphQL document as a request brings it.</summary>
public interface IOperationDocument
{
    /// <summary>The source text as UTF-8.</summary>
    ReadOnlySpan<byte> AsSpan();

    /// <summary>A copy of the source text as UTF-8.</summary>
    byte[] ToArray();

    /// <summary>Writes the source text as UTF-8.</summary>
    Task WriteToAsync(Stream output, CancellationToken cancellationToken = default);

    /// <summary>The source text.</summary>
    string ToString();
}
