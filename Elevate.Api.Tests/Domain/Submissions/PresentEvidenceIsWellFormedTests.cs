using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class PresentEvidenceIsWellFormedTests
{
    [Theory]
    [InlineData("https://linkedin.com")]
    [InlineData("https://linkedin.com/posts/1")]
    [InlineData("https://www.linkedin.com/posts/1?utm=x#top")]
    [InlineData("https://id.linkedin.com/posts/1")]
    [InlineData("HTTPS://WWW.LinkedIn.com/posts/1")]
    public void Accepts_LinkedIn_and_its_subdomains(string url) =>
        PresentEvidenceIsWellFormed.Check(Samples.Present with { LinkedinUrl = url });

    [Theory]
    [InlineData("http://www.linkedin.com/posts/1")]
    [InlineData("https://linkedin.com.evil.example/posts/1")]
    [InlineData("https://lin\u212Aedin.com/posts/1")]
    [InlineData("https://evillinkedin.com/posts/1")]
    [InlineData("https://evil.example/linkedin.com")]
    [InlineData("https://linkedin.com@evil.example/")]
    [InlineData("https://evil.example\\.linkedin.com/")]
    [InlineData("https://.linkedin.com/")]
    [InlineData("https://www.linkedin.com/a b")]
    [InlineData("linkedin.com/posts/1")]
    public void Refuses_any_other_address(string url) =>
        Refuses(Samples.Present with { LinkedinUrl = url }, "evidence.present.linkedinUrl");

    [Theory]
    [InlineData(9)]
    [InlineData(1001)]
    public void Refuses_a_caption_beyond_its_bounds(int length) =>
        Refuses(Samples.Present with { Caption = new string('c', length) }, "evidence.present.caption");

    private static void Refuses(PresentEvidence evidence, string field) =>
        Assert.Equal(field, Assert.Throws<ValidationException>(() => PresentEvidenceIsWellFormed.Check(evidence)).Field);
}
