using HotChocolate.Transport.Http;
using Microsoft.Extensions.Primitives;

namespace HotChocolate.Tests.Transport;

public sealed class AcceptHeaderTests
{
    [Theory]
    [InlineData("", "GraphQLResponse", false)]
    [InlineData("application/json", "Json", false)]
    [InlineData("application/json; charset=utf-8", "Json", false)]
    [InlineData("application/graphql-response+json", "GraphQLResponse", false)]
    [InlineData("application/*", "GraphQLResponse", false)]
    [InlineData("*/*", "Json", true)]
    [InlineData("text/event-stream", "EventStream", true)]
    [InlineData("multipart/mixed", "Multipart", false)]
    [InlineData("application/json, application/graphql-response+json", "GraphQLResponse", false)]
    [InlineData("application/json, text/event-stream", "Json", true)]
    [InlineData("text/event-stream, multipart/mixed", "Multipart", true)]
    [InlineData("text/html, application/json", "Json", false)]
    [InlineData("application/json, text/plain, */*", "GraphQLResponse", true)]
    [InlineData("text/html, */*;q=0.8", "GraphQLResponse", true)]
    [InlineData("*/*;q=0.1", "Json", true)]
    [InlineData("Application/JSON", "Json", false)]
    public void TheRichestKnownTypeWins(string header, string single, bool streams)
    {
        var accept = AcceptHeader.Parse(header.Length == 0 ? default : new StringValues(header));

        Assert.Null(accept.Error);
        Assert.Equal((single, streams), (accept.Single.ToString(), accept.Streams));
    }

    [Fact]
    public void SeveralHeadersAreOneList() => Assert.Equal(ResponseFormat.GraphQLResponse, AcceptHeader.Parse(new StringValues(["application/json", "application/graphql-response+json"])).Single);

    [Theory]
    [InlineData("text/html", 406, "HC0063")]
    [InlineData("image/png, text/*", 406, "HC0063")]
    [InlineData("nonsense", 400, "HC0064")]
    [InlineData("application/json, ;;;", 400, "HC0064")]
    public void OthersAreRefused(string header, int status, string code)
    {
        var accept = AcceptHeader.Parse(header);

        Assert.Equal((status, code, ResponseFormat.GraphQLResponse), (accept.ErrorStatus, accept.Error?.Code, accept.Single));
    }
}
