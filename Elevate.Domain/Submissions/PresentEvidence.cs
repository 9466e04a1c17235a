using Elevate.Domain.Activities;

namespace Elevate.Domain.Submissions;

/// <summary>A public post about the work.</summary>
/// <param name="LinkedinUrl">https address of the post on linkedin.com or a subdomain.</param>
/// <param name="Caption">10 to 1000 characters.</param>
/// <param name="ScreenshotUrl">Storage path of a picture of the post; null where there is none.</param>
public sealed record PresentEvidence(string LinkedinUrl, string Caption, string? ScreenshotUrl = null) : Evidence
{
    /// <inheritdoc/>
    public override ActivityCode Activity => ActivityCode.Present;

    /// <inheritdoc/>
    public override IEnumerable<EvidenceFile> GetFiles() =>
        ScreenshotUrl is null ? [] : [new(EvidenceFields.Present + "screenshotUrl", ScreenshotUrl)];

    /// <inheritdoc/>
    public override PresentEvidence Trimmed() => this with
    {
        LinkedinUrl = LinkedinUrl.Trim(),
        Caption = Caption.Trim(),
        ScreenshotUrl = TrimToNull(ScreenshotUrl),
    };
}
