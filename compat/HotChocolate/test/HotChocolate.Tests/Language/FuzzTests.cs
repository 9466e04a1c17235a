using System.Text;
using HotChocolate.Language;
using HotChocolate.Tests.Validation;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Tests.Language;

public class FuzzTests
{
    private static readonly string[] s_pieces = ["{", "}", "(", ")", "[", "]", "...", "\"", "\"\"\"", "\\", "\\u{", "$", "@", "!", ":", "=", "|", "&", "on", "fragment F on", "null", "-", "0", "1e", "#", "\n", "\r", ",", "\uFEFF", "😀", "\0", "query", "type A {"];

    [Fact]
    public void Mutated_documents_give_trees_or_errors_and_never_anything_else()
    {
        var random = new Random(20_250_904);
        var sources = RecordedDocuments.Names.Select(n => Encoding.UTF8.GetBytes(RecordedDocuments.Get(n).Query)).ToArray();
        var schema = RecordedSchemas.Get("/graphql");
        var parsed = 0;
        for (var i = 0; i < 10_000; i++)
        {
            var source = Mutate(random, sources[random.Next(sources.Length)], sources[random.Next(sources.Length)]);
            try
            {
                var document = Utf8GraphQLParser.Parse(source);
                parsed++;
                DocumentValidator.Validate(schema, document, new ValidationOptions { MaxAllowedErrors = 50 });
                SyntaxEquality.Equal(document, Utf8GraphQLParser.Parse(document.ToString(false)));
            }
            catch (SyntaxException exception)
            {
                Assert.InRange(exception.Position, 0, source.Length);
                Assert.InRange(exception.Line, 1, source.Length + 1);
                Assert.InRange(exception.Column, 1, source.Length + 1);
            }
        }

        Assert.InRange(parsed, 500, 9_500);
    }

    private static byte[] Mutate(Random random, byte[] source, byte[] other)
    {
        var bytes = source.ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(random.Next(1, 8), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[random.Next(s_pieces.Length)]));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 30), bytes.Count - at)));
                    break;
                default:
                    var from = random.Next(other.Length + 1);
                    bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(30))]);
                    break;
            }
        }

        return [.. bytes];
    }
}
