using Elevate.Persistence.Embedded;

namespace Elevate.Api.Tests.Embedded;

public sealed class PostmasterPidTests
{
    [Fact]
    public void Reads_the_file_of_a_running_server()
    {
        var file = PostmasterPid.Parse(["4711", "/data", "1700000000", "5433", "/tmp", "127.0.0.1", "  1234  5", "ready   "]);

        Assert.Equal(new PostmasterPid(4711, 1700000000, 5433, "ready"), file);
        Assert.True(file!.IsReady);
    }

    [Fact]
    public void A_server_that_is_still_starting_is_not_ready() =>
        Assert.False(PostmasterPid.Parse(["4711", "/data", "1700000000", "5433", "", "127.0.0.1"])!.IsReady);

    [Theory]
    [InlineData("")]
    [InlineData("4711")]
    [InlineData("4711\n/data\n1700000000\nport")]
    public void Half_a_file_is_none(string text) => Assert.Null(PostmasterPid.Parse(text.Split('\n')));

    [Fact]
    public void A_number_that_was_used_again_is_another_server()
    {
        var server = new PostmasterPid(4711, 1700000000, 5433, "ready");

        Assert.True(server.IsSameServer(server with { Status = "stopping" }));
        Assert.False(server.IsSameServer(server with { StartedAt = 1700000001 }));
        Assert.False(server.IsSameServer(null));
    }
}
