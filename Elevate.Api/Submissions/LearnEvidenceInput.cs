using Elevate.Domain.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>A finished course.</summary>
/// <param name="Provider">Who ran the course.</param>
/// <param name="CourseName">2 to 255 characters.</param>
/// <param name="CompletedAt">When it was finished; not in the future.</param>
/// <param name="CertificateUrl">Storage path of the certificate, or its http or https address.</param>
/// <param name="CertificateHash">SHA-256 of the certificate, 64 hexadecimal digits.</param>
public sealed record LearnEvidenceInput(
    LearnProvider Provider, string CourseName, DateTimeOffset CompletedAt, string? CertificateUrl, string? CertificateHash)
{
    internal LearnEvidence ToEvidence() => new(Provider, CourseName, CompletedAt, CertificateUrl, CertificateHash);
}
