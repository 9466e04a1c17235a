namespace HotChocolate.Tests.Recorded;

/// <summary>WebSocket and event stream conversations go as recorded. One after another: they publish to the same topics.</summary>
public sealed class TranscriptReplayTests(SampleServer server) : IClassFixture<SampleServer>
{
    public static TheoryData<string> Names => [.. AcceptedDifferences.Covered(RecordedFile.Transcripts.Keys).Where(name => !IdleTranscriptReplayTests.Names.Contains(name))];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task GoesAsRecorded(string name)
    {
        var differences = await TranscriptPlayer.PlayAsync(server, RecordedFile.Transcripts[name]);

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }
}

/// <summary>Conversations in which the server waits ten seconds for the client to introduce itself; they run beside the others.</summary>
public sealed class IdleTranscriptReplayTests(SampleServer server) : IClassFixture<SampleServer>
{
    internal static readonly string[] Names = ["ws/init-timeout", "ws/ping-before-init"];

    [Fact]
    public async Task GoAsRecorded()
    {
        var differences = await Task.WhenAll(Names.Select(name => TranscriptPlayer.PlayAsync(server, RecordedFile.Transcripts[name])));

        Assert.Empty(differences.SelectMany(d => d));
    }
}
