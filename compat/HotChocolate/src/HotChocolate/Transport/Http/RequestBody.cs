using System.Buffers;
using HotChocolate.Transport.Requests;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.Transport.Http;

/// <summary>Reads the body of a POST request.</summary>
internal static class RequestBody
{
    /// <summary>Waits for the whole body and reads the parameters from it where it lies.</summary>
    /// <exception cref="GraphQLException">The body is too large, empty or a batch.</exception>
    /// <exception cref="Language.SyntaxException">It is not a request.</exception>
    public static async ValueTask<RequestParameters> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes) throw new RequestTooLargeException();
        var pipe = request.BodyReader;
        while (true)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var body = read.Buffer;
            if (body.Length > maxBytes)
            {
                // The server throws away the rest, which it cannot while a read is open.
                pipe.AdvanceTo(body.End);
                throw new RequestTooLargeException();
            }
            if (!read.IsCompleted)
            {
                pipe.AdvanceTo(body.Start, body.End);
                continue;
            }
            try
            {
                return Read(body);
            }
            finally
            {
                pipe.AdvanceTo(body.End);
            }
        }
    }

    private static RequestParameters Read(ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment) return RequestReader.ReadBody(body.FirstSpan);
        var length = (int)body.Length;
        var copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(copy);
            return RequestReader.ReadBody(copy.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }
}

/// <summary>The body has more bytes than allowed.</summary>
internal sealed class RequestTooLargeException() : GraphQLException(TransportErrors.RequestTooLarge());
