using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Domain.Submissions;

public sealed class AmplifyEvidenceIsWellFormedTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(50, 200)]
    public void Accepts_numbers_within_the_caps(int peers, int students) =>
        AmplifyEvidenceIsWellFormed.Check(Samples.Amplify with { PeersTrained = peers, StudentsTrained = students });

    [Theory]
    [InlineData(51, 0, "peersTrained")]
    [InlineData(-1, 5, "peersTrained")]
    [InlineData(0, 201, "studentsTrained")]
    [InlineData(5, -1, "studentsTrained")]
    [InlineData(0, 0, "peersTrained")]
    [InlineData(int.MaxValue, int.MaxValue, "peersTrained")]
    public void Refuses_numbers_beyond_them(int peers, int students, string field) =>
        Refuses(Samples.Amplify with { PeersTrained = peers, StudentsTrained = students }, field);

    [Theory]
    [InlineData("00:00")]
    [InlineData("23:59")]
    public void Accepts_a_time_of_day(string time) =>
        AmplifyEvidenceIsWellFormed.Check(Samples.Amplify with { SessionStartTime = time });

    [Theory]
    [InlineData("24:00")]
    [InlineData("8:00")]
    [InlineData("08:60")]
    [InlineData("08:00:00")]
    [InlineData("٠٨:٠٠")]
    public void Refuses_what_is_no_time_of_day(string time) =>
        Refuses(Samples.Amplify with { SessionStartTime = time }, "sessionStartTime");

    [Theory]
    [InlineData(-1)]
    [InlineData(1441)]
    public void Refuses_a_length_beyond_a_day(int minutes) =>
        Refuses(Samples.Amplify with { DurationMinutes = minutes }, "durationMinutes");

    [Fact]
    public void Refuses_a_training_without_proof()
    {
        Refuses(Samples.Amplify with { AttendanceProofFiles = null }, "attendanceProofFiles");
        Refuses(Samples.Amplify with { AttendanceProofFiles = [] }, "attendanceProofFiles");
        Refuses(Samples.Amplify with { AttendanceProofFiles = ["1", "2", "3", "4", "5", "6"] }, "attendanceProofFiles");
    }

    [Fact]
    public void Refuses_texts_that_are_too_long()
    {
        Refuses(Samples.Amplify with { Location = new SessionLocation(City: new string('c', 256)) }, "city");
        Refuses(Samples.Amplify with { SessionTitle = new string('t', 256) }, "sessionTitle");
        Refuses(Samples.Amplify with { EvidenceNote = new string('n', 1001) }, "evidenceNote");
        Refuses(Samples.Amplify with { CoFacilitators = [.. Enumerable.Repeat("Budi", 21)] }, "coFacilitators");
    }

    private static void Refuses(AmplifyEvidence evidence, string field) => Assert.Equal(
        "evidence.amplify." + field, Assert.Throws<ValidationException>(() => AmplifyEvidenceIsWellFormed.Check(evidence)).Field);
}
