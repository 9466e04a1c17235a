using Elevate.Domain.Errors;
using Elevate.Domain.Points;

namespace Elevate.Api.Tests.Domain.Points;

public sealed class FinalPointsWithinTwentyPercentTests
{
    [Theory]
    [InlineData(50, 40, 60)]
    [InlineData(20, 16, 24)]
    [InlineData(7, 5, 9)]
    [InlineData(1, 0, 2)]
    [InlineData(0, 0, 0)]
    [InlineData(300, 240, 360)]
    public void Accepts_a_fifth_either_way_rounded_up_and_no_more(int basePoints, int least, int most)
    {
        FinalPointsWithinTwentyPercent.Check(basePoints, least);
        FinalPointsWithinTwentyPercent.Check(basePoints, most);
        foreach (var beyond in new[] { least - 1, most + 1, int.MinValue, int.MaxValue })
        {
            var refusal = Assert.Throws<ValidationException>(() => FinalPointsWithinTwentyPercent.Check(basePoints, beyond));
            Assert.Equal((ErrorCodes.PointsOutOfBounds, "finalPoints"), (refusal.Code, refusal.Field));
        }
    }
}
