namespace Snapshooter.Xunit.Tests;

public sealed class StrictModeTests
{
    [Theory]
    [InlineData(null, null, false)]
    [InlineData("on", null, true)]
    [InlineData("true", null, true)]
    [InlineData(null, "true", true)]
    [InlineData("", "true", true)]
    [InlineData("off", "true", false)]
    [InlineData("false", "true", false)]
    public void Follows_the_variables(string? strictMode, string? continuousIntegration, bool expected) =>
        Assert.Equal(expected, StrictMode.Decide(strictMode, continuousIntegration));
}
