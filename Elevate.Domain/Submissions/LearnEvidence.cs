using Elevate.Domain.Activities;

namespace Elevate.Domain.Submissions;

/// <summary>A finished course.</summary>
/// <param name="Provider">Who ran the course.</param>
/// <param name="CourseName">2 to 255 characters.</param>
/// <param name="CompletedAt">When it was finished; not in the future.</param>
/// <param name="CertificateUrl">Storage path of the certificate, or an https address; null where there is none.</param>
/// <param name="CertificateHash">SHA-256 of the certificate, 64 hexadecimal digits; null where there is none.</param>
public sealed record LearnEvidence(
    LearnProvider Provider,
    string CourseName,
    DateTimeOffset CompletedAt,
    string? CertificateUrl = null,
    string? CertificateHash = null) : Evidence
{
    /// <inheritdoc/>
    public override ActivityCode Activity => ActivityCode.Learn;

    /// <inheritdoc/>
    public override IEnumerable<EvidenceFile> GetFiles() =>
        StoragePath.IsStoragePath(CertificateUrl) ? [new(EvidenceFields.Learn + "certificateUrl", CertificateUrl)] : [];

    /// <inheritdoc/>
    public override LearnEvidence Trimmed() => this with
    {
        CourseName = CourseName.Trim(),
        CompletedAt = CompletedAt.ToUniversalTime(),
        CertificateUrl = TrimToNull(CertificateUrl),
        CertificateHash = TrimToNull(CertificateHash)?.ToLowerInvariant(),
    };
}
