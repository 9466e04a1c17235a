using Elevate.Domain.Activities;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class AuthorRuleTests
{
    private static readonly DateTimeOffset _now = new(2025, 9, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(UserType.Educator, true, true)]
    [InlineData(UserType.Educator, false, false)]
    [InlineData(UserType.Student, true, false)]
    [InlineData(UserType.Student, false, false)]
    public void OnlyConfirmedEducatorsSubmit_evidence(UserType type, bool confirmed, bool allowed) =>
        Assert.Equal(allowed, Record.Exception(() => OnlyConfirmedEducatorsSubmit.Check(type, confirmed)) is null);

    [Fact]
    public void AtMostTenSubmissionsAnHour_over_every_hour_that_holds_the_new_one()
    {
        AtMostTenSubmissionsAnHour.Check(Minutes(Enumerable.Range(-9, 9)), _now);
        Assert.Throws<QuotaExceededException>(() => AtMostTenSubmissionsAnHour.Check(Minutes(Enumerable.Range(-10, 10)), _now));
        Assert.Throws<QuotaExceededException>(() => AtMostTenSubmissionsAnHour.Check(Minutes(Enumerable.Range(-5, 10)), _now));
        AtMostTenSubmissionsAnHour.Check(Minutes([.. Enumerable.Repeat(-40, 5), .. Enumerable.Repeat(40, 5)]), _now);
        AtMostTenSubmissionsAnHour.Check(Minutes([.. Enumerable.Repeat(-60, 50), .. Enumerable.Repeat(60, 50)]), _now);
    }

    [Fact]
    public void OnlyOneActiveLearnSubmission_and_CertificateIsUsedOnce()
    {
        OnlyOneActiveLearnSubmission.Check(otherIsActive: false);
        CertificateIsUsedOnce.Check(usedElsewhere: false);
        Assert.Throws<DuplicateException>(() => OnlyOneActiveLearnSubmission.Check(otherIsActive: true));
        Assert.Throws<DuplicateException>(() => CertificateIsUsedOnce.Check(usedElsewhere: true));
    }

    [Fact]
    public void OnlyTheAuthorEdits_and_to_others_there_is_nothing()
    {
        var sari = new Actor("sari", Role.Superadmin, UserType.Educator, true);
        OnlyTheAuthorEdits.Check(sari, "sari");
        Assert.Equal(
            Assert.Throws<NotFoundException>(() => OnlyTheAuthorEdits.Check(sari, null)).Message,
            Assert.Throws<NotFoundException>(() => OnlyTheAuthorEdits.Check(sari, "dewi")).Message);
    }

    [Fact]
    public void SubmissionKeepsItsActivity_when_it_is_edited()
    {
        SubmissionKeepsItsActivity.Check(ActivityCode.Explore, Samples.Explore);
        Assert.Throws<ValidationException>(() => SubmissionKeepsItsActivity.Check(ActivityCode.Explore, Samples.Shine));
    }

    [Fact]
    public void SubmissionIsNotFromTheFuture_but_for_clocks_that_differ()
    {
        SubmissionIsNotFromTheFuture.Check(_now.AddMinutes(5), _now);
        Assert.Throws<ValidationException>(() => SubmissionIsNotFromTheFuture.Check(_now.AddMinutes(6), _now));
    }

    [Fact]
    public void EvidencePathIsUsedOnce_within_a_submission_and_beyond()
    {
        var file = new EvidenceFile("attachments", "evidence/u/LEARN/1-deadbeef.pdf");
        EvidencePathIsUsedOnce.Check([file], []);
        Assert.Throws<DuplicateException>(() => EvidencePathIsUsedOnce.Check([file, file], []));
        Assert.Throws<DuplicateException>(() => EvidencePathIsUsedOnce.Check([file], [file.Path]));
    }

    [Fact]
    public void A_storage_path_reads_back_as_it_was_written()
    {
        const string text = "evidence/user_sari-1/AMPLIFY/1700000000000-0badcafe.jpeg";
        var path = EvidencePathIsWellFormed.Check(new EvidenceFile("attachments", text));
        Assert.Equal(new StoragePath("user_sari-1", ActivityCode.Amplify, 1_700_000_000_000, "0badcafe", "jpeg"), path);
        Assert.Equal(text, path.ToString());
        Assert.Null(StoragePath.TryParse(text + "\n"));
    }

    private static IEnumerable<DateTimeOffset> Minutes(IEnumerable<int> minutes) => minutes.Select(minute => _now.AddMinutes(minute));
}
