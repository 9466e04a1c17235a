namespace HotChocolate.Tests.Recorded;

/// <summary>
/// Answers that were not recorded but follow from what was: siblings of recorded cases, and what the documentation and the public tests of Hot
/// Chocolate show. Each line of derived.jsonl names its rule.
/// </summary>
public sealed class DerivedCasesTests(SampleServer server) : IClassFixture<SampleServer>
{
    public static TheoryData<string> Names => [.. RecordedFile.Derived.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task FollowsTheRule(string name)
    {
        var @case = RecordedFile.Derived[name];

        var differences = await RecordedHttp.ReplayAsync(server.Http, @case);

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, [@case.GetProperty("rule").GetString()!, .. differences]));
    }
}
