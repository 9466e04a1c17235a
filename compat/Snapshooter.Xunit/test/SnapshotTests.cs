namespace Snapshooter.Xunit.Tests;

/// <summary>Over snapshots that are committed beside this file.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void Matches_the_committed_snapshot() => Snapshot.Match(new { Answer = 42 });

    [Theory]
    [InlineData("a", 1)]
    [InlineData("b", 2)]
    public void Matches_by_case(string name, int number) => Snapshot.Match($"{name} is {number}", SnapshotNameExtension.Create(name, number));

    [Fact]
    public async Task Matches_by_name_after_an_await()
    {
        await Task.Yield();

        "named".MatchSnapshot("SnapshotTests.Named");
    }

    [Fact]
    public void Fails_with_an_assertion_when_the_result_differs()
    {
        var error = Assert.Throws<global::Xunit.Sdk.XunitException>(() => "another text".MatchSnapshot("SnapshotTests.Differs"));

        Assert.Contains("- the text of the snapshot", error.Message);
    }
}
