using System.Text;
using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Transport.Requests;

namespace HotChocolate.Tests.Transport;

public sealed class RequestReaderTests
{
    [Theory]
    [InlineData("""{"query":"{ a }"}""")]
    [InlineData("""{"unknown":{"query":1},"query":"{ a }","more":[1]}""")]
    [InlineData("""[{"query":"{ a }"}]""")]
    [InlineData("""{"query":"{ a }"} and more""")]
    [InlineData("""{"query":"no","query":"{ a }"}""")]
    [InlineData("\uFEFF{\"query\":\"{ a }\"}")]
    [InlineData("""{"query":"{\u0020a }"}""")]
    public void TheDocumentIsRead(string body) => Assert.Equal("{ a }", Encoding.UTF8.GetString(Read(body).Document!));

    [Fact]
    public void EverythingElseIsReadToo()
    {
        var parameters = Read("""{"id":"abc","operationName":"A","variables":{"x":1.50,"y":null},"extensions":{"z":[true]}}""");

        Assert.Null(parameters.Document);
        Assert.Equal("abc", parameters.DocumentId);
        Assert.Equal("A", parameters.OperationName);
        Assert.Equal("1.50", ((JsonElement)parameters.Variables!["x"]!).GetRawText());
        Assert.Equal(JsonValueKind.Null, ((JsonElement)parameters.Variables["y"]!).ValueKind);
        Assert.Equal("[true]", ((JsonElement)parameters.Extensions!["z"]!).GetRawText());
    }

    [Theory]
    [InlineData("null", 1, 1, "Expected `{` or `[` as first syntax token.")]
    [InlineData("[1]", 1, 2, "Expected a `LeftBrace`-token, but found a `Integer`-token.")]
    [InlineData("{}", 1, 2, "The request is missing the `query` property and the `id` property.")]
    [InlineData("{\n  \"query\": null\n}", 3, 1, "The request is missing the `query` property and the `id` property.")]
    [InlineData("""{"query":["{ a }"]}""", 1, 10, "The query field must be a string or null.")]
    [InlineData("""{"query":"{ a }","variables":[]}""", 1, 30, "Expected an object or a null-token, but found a LeftBracket-token with value ``.")]
    [InlineData("""{"query":"{ a }","extensions":true}""", 1, 31, "Expected an object or a null-token, but found a Name-token with value `true`.")]
    [InlineData("""{"query":"{ a }","id":1.5}""", 1, 23, "Expected a string-token or a null-token, but found a Float-token with value `1.5`.")]
    [InlineData("""{"query":"{ a }" """, 1, 18, "Expected a String token but found `EndOfFile`.")]
    [InlineData("""{"query" "{ a }"}""", 1, 10, "Expected a `Colon`-token, but found a `String`-token.")]
    [InlineData("""{query:"{ a }"}""", 1, 2, "Expected a String token but found `Name`.")]
    [InlineData("""{"query":"{ a }","x":nope}""", 1, 22, "Unexpected token found `Name`.")]
    [InlineData("""{"query":"{ a }",}""", 1, 19, "The request is not valid JSON.")]
    public void FaultsAreNamedWhereTheyAre(string body, int line, int column, string message)
    {
        var exception = Assert.Throws<SyntaxException>(() => Read(body));

        Assert.Equal((message, line, column), (exception.Message, exception.Line, exception.Column));
    }

    [Theory]
    [InlineData("", "The GraphQL request is empty.")]
    [InlineData("[]", "The GraphQL batch request has no elements.")]
    [InlineData("""[{"query":"{ a }"},{"query":"{ b }"}]""", "Invalid GraphQL Request.")]
    public void EmptyRequestsAndBatchesAreRefused(string body, string message)
        => Assert.Equal(("HC0009", message), (Assert.Throws<GraphQLException>(() => Read(body)).Errors.Single() is var error ? (error.Code, error.Message) : default));

    [Theory]
    [InlineData(100_000, "[", "]")]
    [InlineData(100_000, "{\"a\":", "}")]
    public void DeepNestingIsAFault(int depth, string open, string close)
    {
        var nested = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));

        Assert.Throws<SyntaxException>(() => Read($$$"""{"query":"{ a }","variables":{"v":{{{nested}}}}}"""));
    }

    [Theory]
    [InlineData("""{"query":"{ a(b: \"\ud83d\") }"}""")]
    [InlineData("""{"query":"{ a }","operationName":"\uDC00"}""")]
    [InlineData("""{"query":"{ a }","variables":{"a":"\ud83d"}}""")]
    [InlineData("""{"query":"{ a }","variables":{"a":{"b":["\ud83d\ude00","\uDE00"]}}}""")]
    [InlineData("""{"query":"{ a }","variables":{"a":{"\ud83d":1}}}""")]
    [InlineData("""{"query":"{ a }","extensions":{"\ud83d":1}}""")]
    [InlineData("""{"query":"{ a }","\uD83DationNam\uDE00id":1}""")]
    public void HalfASurrogatePairIsAFault(string body) => Assert.Throws<SyntaxException>(() => Read(body));

    [Fact]
    public void BytesThatAreNotUtf8AreAFault()
        => Assert.Throws<SyntaxException>(() => RequestReader.ReadBody([.. """{"query":"{ a }","variables":{"a":" """u8, 0xC3, 0x28, .. "\"}}"u8]));

    [Theory]
    [InlineData("""{"query":"{ a }","variables":{"a":"\ud83d\uDE00"}}""")]
    [InlineData("""{"query":"{ a }","variables":{"a":"\ud7ff\u00e9"}}""")]
    [InlineData("""{"query":"{ a }","variables":{"a":"\\ud83d"}}""")]
    public void WholeCharactersMayBeEscaped(string body) => Assert.NotNull(((JsonElement)Read(body).Variables!["a"]!).GetString());

    [Theory]
    [InlineData("""{"a":1}""", 1)]
    [InlineData("null", -1)]
    public void VariablesOfAQueryStringAreJson(string text, int count) => Assert.Equal(count, RequestReader.ReadMap(text)?.Count ?? -1);

    [Theory]
    [InlineData("{bad", 2)]
    [InlineData("[]", 1)]
    [InlineData("", 1)]
    public void OtherVariablesOfAQueryStringAreFaults(string text, int column)
        => Assert.Equal(column, Assert.Throws<SyntaxException>(() => RequestReader.ReadMap(text)).Column);

    // Whatever is sent: parameters, or a GraphQL error that tells what is wrong.
    [Fact]
    public void NothingElseThanErrorsComesOfBrokenRequests()
    {
        var random = new Random(1);
        var valid = Encoding.UTF8.GetBytes("""[{"query":"{ a \u00e9 }","id":null,"operationName":"A","variables":{"x":[1,{"y":"é"}]},"extensions":{}} ]""");
        for (var i = 0; i < 20_000; i++)
        {
            var body = valid.ToArray();
            for (var n = random.Next(1, 4); n > 0; n--) body[random.Next(body.Length)] = (byte)random.Next(256);
            var error = Record.Exception(() => RequestReader.ReadBody(body.AsSpan(0, random.Next(body.Length + 1))));
            Assert.True(error is null or SyntaxException or GraphQLException, error?.ToString());
        }
    }

    private static RequestParameters Read(string body) => RequestReader.ReadBody(Encoding.UTF8.GetBytes(body));
}
