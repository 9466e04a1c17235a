using Elevate.Domain.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>A public post about the work.</summary>
/// <param name="LinkedinUrl">https address of the post on linkedin.com or a subdomain.</param>
/// <param name="Caption">10 to 1000 characters.</param>
/// <param name="ScreenshotUrl">Storage path of a picture of the post.</param>
public sealed record PresentEvidenceInput(string LinkedinUrl, string Caption, string? ScreenshotUrl)
{
    internal PresentEvidence ToEvidence() => new(LinkedinUrl, Caption, ScreenshotUrl);
}
