using System.Text.RegularExpressions;
using Elevate.Domain.Errors;
using Elevate.Domain.Text;
using static Elevate.Domain.Submissions.EvidenceFields;

namespace Elevate.Domain.Submissions;

/// <summary>A course has a known provider and a name; a certificate has an address or a path, and a SHA-256.</summary>
public sealed partial class LearnEvidenceIsWellFormed : IRule
{
    /// <summary>Checks the fields.</summary>
    /// <param name="evidence">Trimmed evidence.</param>
    /// <exception cref="ValidationException">A field is not as it should be.</exception>
    public static void Check(LearnEvidence evidence)
    {
        if (!Enum.IsDefined(evidence.Provider))
            throw new ValidationException("The provider is SPL or ILS.", Learn + "provider");
        TextLength.Check(Learn + "courseName", evidence.CourseName, 2, 255);
        TextLength.Check(Learn + "certificateUrl", evidence.CertificateUrl, 1, 2048);

        if (evidence.CertificateUrl is { } url && !StoragePath.IsStoragePath(url) && !WebAddress().IsMatch(url))
            throw new ValidationException("The certificate is a storage path or an http address.", Learn + "certificateUrl");
        if (evidence.CertificateHash is { } hash && !Sha256().IsMatch(hash))
            throw new ValidationException("The hash of the certificate is 64 hexadecimal digits.", Learn + "certificateHash");
    }

    [GeneratedRegex(@"\Ahttps?://\S+\z", RegexOptions.CultureInvariant)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256();
}
