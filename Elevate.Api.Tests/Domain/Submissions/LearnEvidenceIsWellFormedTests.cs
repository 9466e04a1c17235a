using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class LearnEvidenceIsWellFormedTests
{
    [Fact]
    public void Accepts_the_bounds()
    {
        LearnEvidenceIsWellFormed.Check(Samples.Learn with { CourseName = "AI" });
        LearnEvidenceIsWellFormed.Check(Samples.Learn with { CourseName = new string('n', 255), CertificateHash = Samples.Hash });
        LearnEvidenceIsWellFormed.Check(Samples.Learn with { CertificateUrl = "https://learn.example/c/1" });
        LearnEvidenceIsWellFormed.Check(Samples.Learn with { CertificateUrl = "evidence/u/LEARN/1-deadbeef.pdf" });
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    public void Refuses_a_course_without_a_name(string name) =>
        Refuses(Samples.Learn with { CourseName = name }, "evidence.learn.courseName");

    [Fact]
    public void Refuses_a_name_that_is_too_long() =>
        Refuses(Samples.Learn with { CourseName = new string('n', 256) }, "evidence.learn.courseName");

    [Fact]
    public void Refuses_an_unknown_provider() =>
        Refuses(Samples.Learn with { Provider = (LearnProvider)7 }, "evidence.learn.provider");

    [Theory]
    [InlineData("ftp://learn.example/c")]
    [InlineData("javascript:alert(1)")]
    [InlineData("certificate.pdf")]
    [InlineData("https://learn.example/a b")]
    public void Refuses_a_certificate_that_is_no_address(string url) =>
        Refuses(Samples.Learn with { CertificateUrl = url }, "evidence.learn.certificateUrl");

    [Theory]
    [InlineData("9f86d081")]
    [InlineData("zf86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    public void Refuses_a_hash_that_is_none(string hash) =>
        Refuses(Samples.Learn with { CertificateHash = hash }, "evidence.learn.certificateHash");

    private static void Refuses(LearnEvidence evidence, string field) =>
        Assert.Equal(field, Assert.Throws<ValidationException>(() => LearnEvidenceIsWellFormed.Check(evidence)).Field);
}
