using Elevate.Domain.Points;

namespace Elevate.Api.Tests.Domain.Points;

public sealed class ScoringTests
{
    [Theory]
    [InlineData(2, 3, 7)]
    [InlineData(8, 0, 16)]
    [InlineData(50, 200, 300)]
    [InlineData(60, 250, 300)]
    [InlineData(-5, -5, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 300)]
    public void A_training_pays_by_the_head_up_to_the_caps(int peers, int students, int points) =>
        Assert.Equal(points, Scoring.BasePoints(Samples.Amplify with { PeersTrained = peers, StudentsTrained = students }));

    [Fact]
    public void A_whole_journey_is_worth_what_the_programme_promises() => Assert.Equal(
        106,
        (2 * LearnPointsWithinCap.PointsForNextTag(0))
        + Scoring.BasePoints(Samples.Learn)
        + Scoring.BasePoints(Samples.Explore)
        + Scoring.BasePoints(Samples.Amplify with { PeersTrained = 8, StudentsTrained = 0 })
        + Scoring.BasePoints(Samples.Present)
        + Scoring.BasePoints(Samples.Shine));
}
