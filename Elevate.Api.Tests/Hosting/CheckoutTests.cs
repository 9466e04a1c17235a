using Elevate.Api.Hosting;

namespace Elevate.Api.Tests.Hosting;

public sealed class CheckoutTests
{
    [Theory]
    [InlineData("bin/Debug/net10.0/", true)]
    [InlineData("bin/Debug/net10.0", true)]
    [InlineData("bin/Release/net10.0/publish/", false)]
    [InlineData("bin/Release/net10.0/publish", false)]
    [InlineData("../out", false)]
    public void Only_a_build_runs_from_source(string folder, bool isCheckout)
    {
        var project = Path.Combine(AppProgram.Root, "Elevate.Api");
        Assert.Equal(isCheckout ? project : null, Checkout.ProjectFolder(Path.GetFullPath(folder, project)));
    }
}
