using System.Text.RegularExpressions;
using Elevate.Domain.Errors;
using Elevate.Domain.Text;
using static Elevate.Domain.Submissions.EvidenceFields;

namespace Elevate.Domain.Submissions;

/// <summary>A post stands on LinkedIn and is introduced in a few words.</summary>
public sealed partial class PresentEvidenceIsWellFormed : IRule
{
    /// <summary>Checks the fields.</summary>
    /// <param name="evidence">Trimmed evidence.</param>
    /// <exception cref="ValidationException">A field is not as it should be.</exception>
    public static void Check(PresentEvidence evidence)
    {
        TextLength.Check(Present + "linkedinUrl", evidence.LinkedinUrl, 1, 2048);
        if (!LinkedIn().IsMatch(evidence.LinkedinUrl))
            throw new ValidationException(
                "The post is an https address on linkedin.com or one of its subdomains.", Present + "linkedinUrl");
        TextLength.Check(Present + "caption", evidence.Caption, 10, 1000);
        TextLength.Check(Present + "screenshotUrl", evidence.ScreenshotUrl, 1, StoragePath.MaxLength);
    }

    // Both cases are spelled out: IgnoreCase would let the Kelvin sign stand for a k.
    [GeneratedRegex(
        @"\A[Hh][Tt][Tt][Pp][Ss]://(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)*[Ll][Ii][Nn][Kk][Ee][Dd][Ii][Nn]\.[Cc][Oo][Mm](?:[/?#]\S*)?\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LinkedIn();
}
