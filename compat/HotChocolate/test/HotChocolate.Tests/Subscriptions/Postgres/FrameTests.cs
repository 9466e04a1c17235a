using System.Text;

namespace HotChocolate.Subscriptions.Postgres;

public sealed class FrameTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(64, 1)]
    [InlineData(65, 2)]
    [InlineData(64 * 1_000, 1_000)]
    public void A_text_is_divided_so_that_every_part_fits(int length, int parts)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + i % 26)));
        Assert.Equal(parts, Frame.CountParts(text, Frame.SmallestPayload));

        var payloads = Frame.Split(Frame.NewSender(), long.MaxValue, text, Frame.SmallestPayload).ToArray();

        Assert.Equal(parts, payloads.Length);
        Assert.All(payloads, payload => Assert.InRange(Encoding.UTF8.GetByteCount(payload), 1, Frame.SmallestPayload));
        var frames = payloads.Select(payload => Frame.TryParse(payload, out var frame) ? frame : throw new InvalidOperationException(payload)).ToArray();
        Assert.Equal(text, string.Concat(frames.Select(f => f.Text)));
        Assert.Equal(Enumerable.Range(0, parts), frames.Select(f => f.Part));
        Assert.All(frames, f => Assert.Equal((long.MaxValue, parts), (f.Sequence, f.Parts)));
    }

    [Fact]
    public void No_part_is_larger_than_the_server_takes()
        => Assert.All(Frame.Split("s", 1, new string('x', 50_000), int.MaxValue), payload => Assert.InRange(payload.Length, 1, 7_999));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("a.1.0:x")]
    [InlineData("a.1.0.1.2:x")]
    [InlineData(".1.0.1:x")]
    [InlineData("a.-1.0.1:x")]
    [InlineData("a.1.1.1:x")]
    [InlineData("a.1.-1.1:x")]
    [InlineData("a.1.0.0:x")]
    [InlineData("a.1.0.1001:x")]
    [InlineData("a.99999999999999999999.0.1:x")]
    [InlineData("a.1.0.1")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.1.0.1:x")]
    public void What_others_notify_is_no_frame(string payload) => Assert.False(Frame.TryParse(payload, out _));
}
