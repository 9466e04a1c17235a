using HotChocolate.Language;
using HotChocolate.Language.Utilities;

namespace HotChocolate.Tests.Language;

public class SyntaxPrinterTests
{
    [Theory]
    [InlineData("sample.graphql")]
    [InlineData("sample-strict.graphql")]
    [InlineData("sample-open.graphql")]
    public void Recorded_schema_files_are_printed_byte_for_byte(string file)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(AppContext.BaseDirectory, "Recorded", file));

        Assert.Equal(text, Utf8GraphQLParser.Parse(text).Print());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_printed_parses_to_the_same_tree(bool indented)
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var document = new RandomSyntax(seed).Document();
            var text = document.ToString(indented);

            var parsed = Utf8GraphQLParser.Parse(text);

            SyntaxEquality.Equal(document, parsed, $"seed {seed}");
            Assert.Equal(text, parsed.ToString(indented));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("one line")]
    [InlineData("two\nlines")]
    [InlineData("  all\n  indented")]
    [InlineData("ends with \"")]
    [InlineData("ends with \\")]
    [InlineData("has \"\"\" inside\nand \\\"\"\" too")]
    [InlineData("\nleading")]
    [InlineData("trailing\n")]
    [InlineData("a\n\n\tb\n   ")]
    [InlineData("return\r\nfeed")]
    [InlineData("bell\u0007\nring")]
    public void Block_strings_keep_their_text_or_are_quoted(string text)
    {
        var type = new ScalarTypeDefinitionNode(new NameNode("A"), new StringValueNode(null, text, block: true), []);

        var parsed = (ScalarTypeDefinitionNode)Utf8GraphQLParser.Parse(type.ToString()).Definitions[0];

        Assert.Equal(text, parsed.Description?.Value);
    }

    [Fact]
    public void Operations_are_printed_over_indented_lines()
    {
        const string source = "query A($a:Int=1 $b:[T!]!@c){a:b(c:$a,d:{e:[]},f:{})@g(h:1){...I ...on J@k{l}...{m}}}fragment I on J{n}";

        Assert.Equal(
            """
            query A($a: Int = 1, $b: [T!]! @c) {
              a: b(c: $a, d: { e: [ ] }, f: { }) @g(h: 1) {
                ... I
                ... on J @k {
                  l
                }
                ... {
                  m
                }
              }
            }

            fragment I on J {
              n
            }
            """,
            Utf8GraphQLParser.Parse(source).ToString());
    }
}
