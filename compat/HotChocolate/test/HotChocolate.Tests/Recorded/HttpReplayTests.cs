namespace HotChocolate.Tests.Recorded;

/// <summary>Every recorded exchange is answered as recorded, or stands in <see cref="AcceptedDifferences"/> with the reason.</summary>
public sealed class HttpReplayTests(SampleServer server) : IClassFixture<SampleServer>
{
    public static TheoryData<string> Matching => [.. AcceptedDifferences.Covered(RecordedFile.Http.Keys).Where(name => !AcceptedDifferences.IsAccepted(name))];

    public static TheoryData<string> Differing => [.. AcceptedDifferences.Covered(RecordedFile.Http.Keys).Where(AcceptedDifferences.IsAccepted)];

    [Theory]
    [MemberData(nameof(Matching))]
    public async Task AnswersAsRecorded(string name)
    {
        var differences = await RecordedHttp.ReplayAsync(server.Http, RecordedFile.Http[name]);

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    [Theory]
    [MemberData(nameof(Differing))]
    public async Task AnAcceptedDifferenceIsOne(string name) => Assert.NotEmpty(await RecordedHttp.ReplayAsync(server.Http, RecordedFile.Http[name]));

    [Fact]
    public void FewDifferencesAreAccepted()
    {
        var covered = AcceptedDifferences.Covered(RecordedFile.Http.Keys).ToArray();

        Assert.InRange(covered.Count(AcceptedDifferences.IsAccepted), 0, covered.Length * 3 / 100);
    }
}
