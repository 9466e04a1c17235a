using System.Buffers.Text;
using System.Security.Cryptography;

namespace HotChocolate.Execution;

/// <summary>How the id of a document is made from its text where it is a hash.</summary>
/// <param name="Name">The name of the hash in the extension <c>persistedQuery</c> of a request.</param>
/// <param name="Format">How its bytes are written.</param>
/// <param name="Compute">The bytes of the hash.</param>
internal sealed record DocumentHashing(string Name, HashFormat Format, Func<ReadOnlySpan<byte>, byte[]> Compute)
{
    // A hash finds a document here and proves nothing: what runs is the stored text.
    public static DocumentHashing MD5(HashFormat format) => new("md5Hash", format, static text => System.Security.Cryptography.MD5.HashData(text));

    public static DocumentHashing Sha1(HashFormat format) => new("sha1Hash", format, static text => SHA1.HashData(text));

    public static DocumentHashing Sha256(HashFormat format) => new("sha256Hash", format, static text => SHA256.HashData(text));

    public OperationDocumentId IdOf(ReadOnlySpan<byte> document)
    {
        var hash = Compute(document);
        return new(Format is HashFormat.Hex ? Convert.ToHexStringLower(hash) : Base64Url.EncodeToString(hash));
    }
}
