using System.IO.Pipelines;
using HotChocolate.Transport.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace HotChocolate.Tests.Transport;

public sealed class RequestBodyTests
{
    [Fact]
    public async Task TheServerCanDrainABodyThatIsTooLarge()
    {
        var pipe = new Pipe();
        await pipe.Writer.WriteAsync(new byte[11]);
        var context = new DefaultHttpContext();
        context.Features.Set<IRequestBodyPipeFeature>(new BodyPipe(pipe.Reader));

        await Assert.ThrowsAsync<RequestTooLargeException>(() => RequestBody.ReadAsync(context.Request, 10, CancellationToken.None).AsTask());

        await pipe.Writer.WriteAsync(new byte[5]);
        Assert.True(pipe.Reader.TryRead(out var rest));
        Assert.Equal(5, rest.Buffer.Length);
    }

    private sealed class BodyPipe(PipeReader reader) : IRequestBodyPipeFeature
    {
        public PipeReader Reader => reader;
    }
}
