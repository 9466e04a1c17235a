using Elevate.Domain.Activities;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class SubmissionContentTests
{
    private static readonly DateTimeOffset _now = new(2025, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ActivityCode.Learn)]
    [InlineData(ActivityCode.Explore)]
    [InlineData(ActivityCode.Amplify)]
    [InlineData(ActivityCode.Present)]
    [InlineData(ActivityCode.Shine)]
    public void Accepts_good_evidence_of_every_stage(ActivityCode activity) =>
        Check(Samples.Of(activity), [Samples.Path(Samples.AuthorId, activity)]);

    [Fact]
    public void Trims_before_it_measures()
    {
        var padded = new ShineEvidence("  ab  ", new string('s', 50));
        Assert.Equal("evidence.shine.ideaTitle", Assert.Throws<ValidationException>(() => Check(padded)).Field);
        Assert.Equal("Idea", ((ShineEvidence)new SubmissionContent(padded with { IdeaTitle = "\tIdea \n" }, null).Evidence).IdeaTitle);
    }

    [Fact]
    public void An_optional_text_of_blanks_was_not_said() =>
        Assert.Null(((ExploreEvidence)new SubmissionContent(Samples.Explore with { School = "  " }, null).Evidence).School);

    [Fact]
    public void Refuses_the_file_of_another_as_attachment_and_inside_the_evidence()
    {
        var foreign = Samples.Path("user_tono", ActivityCode.Explore);
        Assert.Equal(
            ("attachments", ErrorCodes.EvidenceNotOwned), Refusal(Samples.Explore, [foreign]));
        Assert.Equal(
            ("evidence.explore.evidenceFiles", ErrorCodes.EvidenceNotOwned), Refusal(Samples.Explore with { EvidenceFiles = [foreign] }));
    }

    [Fact]
    public void Refuses_a_file_of_another_stage() => Assert.Equal(
        ("evidence.present.screenshotUrl", ErrorCodes.EvidenceNotOwned),
        Refusal(Samples.Present with { ScreenshotUrl = Samples.Path(Samples.AuthorId, ActivityCode.Explore) }));

    [Theory]
    [InlineData("photo.png")]
    [InlineData("https://elsewhere.example/photo.png")]
    [InlineData("evidence/user_sari/EXPLORE/../../user_tono/EXPLORE/1-deadbeef.pdf")]
    [InlineData("evidence/user_sari/EXPLORE/1-DEADBEEF.pdf")]
    [InlineData("evidence/user_sari/explore/1-deadbeef.pdf")]
    [InlineData("evidence//EXPLORE/1-deadbeef.pdf")]
    public void Refuses_what_is_no_storage_path(string path) =>
        Assert.Equal(("attachments", ErrorCodes.Validation), Refusal(Samples.Explore, [path]));

    [Fact]
    public void Refuses_one_file_twice()
    {
        var path = Samples.Path(Samples.AuthorId, ActivityCode.Explore);
        Assert.Throws<DuplicateException>(() => Check(Samples.Explore with { EvidenceFiles = [path] }, [path]));
    }

    [Fact]
    public void Refuses_a_sixth_attachment() => Assert.Equal(
        ("attachments", ErrorCodes.Validation),
        Refusal(Samples.Shine, [.. Enumerable.Range(0, 6).Select(_ => Samples.Path(Samples.AuthorId, ActivityCode.Shine))]));

    private static void Check(Evidence evidence, IReadOnlyList<string>? attachments = null) =>
        new SubmissionContent(evidence, attachments).Check(Samples.AuthorId, _now, TimeZoneInfo.Utc);

    private static (string?, string) Refusal(Evidence evidence, IReadOnlyList<string>? attachments = null)
    {
        var refusal = Assert.Throws<ValidationException>(() => Check(evidence, attachments));
        return (refusal.Field, refusal.Code);
    }
}
