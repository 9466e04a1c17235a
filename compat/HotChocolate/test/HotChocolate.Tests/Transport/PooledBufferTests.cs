using HotChocolate.Transport.Http;

namespace HotChocolate.Tests.Transport;

public sealed class PooledBufferTests
{
    [Fact]
    public void ItGrowsAndKeepsWhatWasWritten()
    {
        using var buffer = new PooledBuffer(16);
        var expected = new List<byte>();
        for (var length = 0; length < 700; length++)
        {
            var bytes = Enumerable.Range(0, length).Select(i => (byte)(length + i)).ToArray();
            expected.AddRange(bytes);
            buffer.Write(bytes);
        }
        Assert.Equal(expected, buffer.Written.ToArray());
    }

    [Fact]
    public void ThereIsAsMuchRoomAsWasAskedFor()
    {
        for (var written = 0; written < 3000; written++)
        {
            using var buffer = new PooledBuffer();
            buffer.GetSpan(written);
            buffer.Advance(written);
            Assert.True(buffer.GetSpan(300).Length >= 300);
            Assert.True(buffer.GetMemory(300).Length >= 300);
        }
    }
}
