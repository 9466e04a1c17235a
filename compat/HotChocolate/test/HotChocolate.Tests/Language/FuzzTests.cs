using System.Globalization;
using System.Text;
using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Execution.Options;
using HotChocolate.Language;
using HotChocolate.Tests.Validation;
using HotChocolate.Transport.Requests;
using HotChocolate.Transport.WebSockets;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Tests.Language;

/// <summary>Whatever is sent, nothing but results and GraphQL errors comes out. <c>GRAPHQL_FUZZ_COUNT</c> sets how many texts are tried; 10,000 by default.</summary>
public class FuzzTests
{
    private static readonly int s_count = int.TryParse(Environment.GetEnvironmentVariable("GRAPHQL_FUZZ_COUNT"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 10_000;

    private static readonly string[] s_documents = [.. RecordedDocuments.Names.Select(n => RecordedDocuments.Get(n).Query)];

    [Fact]
    public void Mutated_documents_give_trees_or_errors()
    {
        var mutator = new Mutator(seed: 20_250_904, s_documents);
        var schema = RecordedSchemas.Get("/graphql");
        var limits = new RequestParserOptions().ToParserOptions();
        var (parsed, valid) = (0, 0);
        for (var i = 0; i < s_count; i++)
        {
            var source = mutator.Next();
            try
            {
                var document = Utf8GraphQLParser.Parse(source, limits);
                parsed++;
                valid += DocumentValidator.Validate(schema, document, new ValidationOptions { MaxAllowedErrors = 50 }).Count == 0 ? 1 : 0;
                SyntaxEquality.Equal(document, Utf8GraphQLParser.Parse(document.ToString(false)));
            }
            catch (SyntaxException exception)
            {
                Assert.InRange(exception.Position, 0, source.Length);
                Assert.InRange(exception.Line, 1, source.Length + 1);
                Assert.InRange(exception.Column, 1, source.Length + 1);
            }
            catch (Exception exception)
            {
                Assert.Fail($"{JsonSerializer.Serialize(Encoding.UTF8.GetString(source))}: {exception}");
            }
        }

        Assert.InRange(parsed, s_count / 20, s_count * 19 / 20);
        Assert.InRange(valid, s_count / 200, parsed - 1);
    }

    [Fact]
    public void Mutated_requests_give_parameters_or_errors()
    {
        string[] requests =
        [
            .. RecordedDocuments.Names.Select(RecordedDocuments.Get).Select(e => JsonSerializer.Serialize(new { query = e.Query, variables = e.Variables, operationName = "A", extensions = new { a = 1.5 }, id = "b" })),
            """[{"query":"{ a \u00e9 \ud83d\ude00 }","id":null,"operationName":"A","variables":{"x":[1,{"y":"é"}],"z":1e400},"extensions":{}} ]""",
        ];
        var mutator = new Mutator(seed: 7, requests);
        var read = 0;
        for (var i = 0; i < s_count; i++)
        {
            var body = mutator.Next();
            var error = Record.Exception(() => RequestReader.ReadBody(body));
            read += error is null ? 1 : 0;
            Assert.True(error is null or SyntaxException or GraphQLException, $"{JsonSerializer.Serialize(Encoding.UTF8.GetString(body))}: {error}");
        }

        Assert.InRange(read, s_count / 20, s_count * 19 / 20);
    }

    [Fact]
    public void Mutated_messages_are_read_or_are_not_JSON()
    {
        var mutator = new Mutator(seed: 9,
        [
            """{"type":"connection_init","payload":{"authorization":"Bearer \ud83d\ude00"}}""",
            """{"id":"1","type":"subscribe","payload":{"query":"subscription { a(b: [1, \"c\"]) }","variables":{"d":null},"operationName":"E"}}""",
            """{"type":"complete","id":"\u00e9"} """,
            """[{"type":"ping"},{"type":"pong","payload":[]}]""",
        ]);
        var read = 0;
        for (var i = 0; i < s_count; i++)
        {
            var json = mutator.Next();
            var error = Record.Exception(() =>
            {
                var message = ClientMessage.Read(json);
                if (message is { Type: ClientMessageType.Subscribe, HasObjectPayload: true }) RequestReader.ReadRequest(message.Payload);
                else message.ParsePayload();
            });
            read += error is null ? 1 : 0;
            Assert.True(error is null or JsonException or SyntaxException, $"{JsonSerializer.Serialize(Encoding.UTF8.GetString(json))}: {error}");
        }

        Assert.InRange(read, s_count / 20, s_count * 19 / 20);
    }

    [Fact]
    public async Task Mutated_variables_give_values_or_errors()
    {
        var mutator = new Mutator(seed: 8, FuzzQuery.Variables);
        var executor = TestExecutor.Of<FuzzQuery>(configure: s => s.WithDetails());
        var (objects, coerced) = (0, 0);
        for (var i = 0; i < s_count; i++)
        {
            var text = Encoding.UTF8.GetString(mutator.Next());
            Dictionary<string, object?>? variables;
            try
            {
                variables = RequestReader.ReadMap(text);
            }
            catch (SyntaxException)
            {
                continue;
            }

            objects++;
            var answer = await executor.AnswerAsync(FuzzQuery.Operation, variables);
            coerced += answer == """{"data":{"objects":true,"scalars":true,"texts":true,"lists":true}}""" ? 1 : 0;
            Assert.False(answer.Contains("Unexpected Execution Error", StringComparison.Ordinal), $"{text}: {answer}");
        }

        Assert.InRange(objects, s_count / 20, s_count * 19 / 20);
        Assert.InRange(coerced, s_count / 200, objects - 1);
    }
}
