using System.Text;
using HotChocolate.Execution.Options;
using HotChocolate.Language;

namespace HotChocolate.Tests.Language;

public class ParserTests
{
    [Theory]
    [InlineData("{ a", "Expected a `RightBrace`-token, but found a `EndOfFile`-token.", 1, 4)]
    [InlineData("{ a(b: 1", "Expected a `Name`-token, but found a `EndOfFile`-token.", 1, 9)]
    [InlineData("{ a(b) }", "Expected a `Colon`-token, but found a `RightParenthesis`-token.", 1, 6)]
    [InlineData("{ a(b: ) }", "Unexpected token: ).", 1, 8)]
    [InlineData("{ a(b: {c}) }", "Expected a `Colon`-token, but found a `RightBrace`-token.", 1, 10)]
    [InlineData("{ a @ }", "Expected a `Name`-token, but found a `RightBrace`-token.", 1, 7)]
    [InlineData("{ 1 }", "Expected a `Name`-token, but found a `Integer`-token.", 1, 3)]
    [InlineData("{ \"a\" }", "Expected a `Name`-token, but found a `String`-token.", 1, 3)]
    [InlineData("{ ... on }", "Expected a `Name`-token, but found a `RightBrace`-token.", 1, 10)]
    [InlineData("{ ... { } }", "Expected a `Name`-token, but found a `RightBrace`-token.", 1, 9)]
    [InlineData("fragment F on A { }", "Expected a `Name`-token, but found a `RightBrace`-token.", 1, 19)]
    [InlineData("fragment F of A { a }", "Unexpected token: Name.", 1, 12)]
    [InlineData("query($a) { b }", "Expected a `Colon`-token, but found a `RightParenthesis`-token.", 1, 9)]
    [InlineData("query($a: Int = $b) { c }", "Unexpected token: $.", 1, 17)]
    [InlineData("query($a: [Int) { c }", "Expected a `RightBracket`-token, but found a `RightParenthesis`-token.", 1, 15)]
    [InlineData("query($a: Int!!) { c }", "Expected a `Dollar`-token, but found a `Bang`-token.", 1, 15)]
    [InlineData("\"about\" { a }", "Unexpected token: {.", 1, 9)]
    [InlineData("\"about\" extend type A { b: C }", "Unexpected token: Name.", 1, 9)]
    [InlineData("enum A { B true }", "Unexpected token: Name.", 1, 12)]
    [InlineData("extend type A", "Unexpected token: <EOF>.", 1, 14)]
    [InlineData("extend interface A type B", "Unexpected token: Name.", 1, 20)]
    [InlineData("extend input A { b: C } extend input A", "Unexpected token: <EOF>.", 1, 39)]
    [InlineData("extend enum A", "Unexpected token: <EOF>.", 1, 14)]
    [InlineData("extend union A", "Unexpected token: <EOF>.", 1, 15)]
    [InlineData("extend scalar A", "Unexpected token: <EOF>.", 1, 16)]
    [InlineData("extend schema", "Unexpected token: <EOF>.", 1, 14)]
    [InlineData("extend directive @a on FIELD", "Unexpected token: Name.", 1, 8)]
    [InlineData("schema @a", "Unexpected token: <EOF>.", 1, 10)]
    [InlineData("directive @a on", "Expected a `Name`-token, but found a `EndOfFile`-token.", 1, 16)]
    [InlineData("directive @a on FIELD | PLACE", "Unexpected token: Name.", 1, 25)]
    [InlineData("union A = | B |", "Expected a `Name`-token, but found a `EndOfFile`-token.", 1, 16)]
    [InlineData("type A { }", "Expected a `Name`-token, but found a `RightBrace`-token.", 1, 10)]
    [InlineData("\n\r\n\r  }", "Unexpected token: }.", 4, 3)]
    [InlineData("{ a # }", "Expected a `RightBrace`-token, but found a `EndOfFile`-token.", 1, 8)]
    [InlineData("{ a(b: \"x) }", "Unterminated string.", 1, 8)]
    [InlineData("{ a(b: \"x\n\") }", "Unterminated string.", 1, 8)]
    [InlineData("{ a(b: \"\"\"x\"\") }", "Unterminated string.", 1, 8)]
    [InlineData("{ a(b: \"\\x\") }", "Invalid character escape sequence: \\120.", 1, 8)]
    [InlineData("{ a(b: \"\\u00g0\") }", "Invalid Unicode escape sequence: \\u00g0.", 1, 8)]
    [InlineData("{ a(b: \"\\u12\") }", "Invalid Unicode escape sequence: \\u12.", 1, 8)]
    [InlineData("{ a(b: \"\\uD83D\") }", "Invalid Unicode escape sequence: \\uD83D.", 1, 8)]
    [InlineData("{ a(b: \"\\uDE00\") }", "Invalid Unicode escape sequence: \\uDE00.", 1, 8)]
    [InlineData("{ a(b: \"\\u{D83D}\\uDE00\") }", "Invalid Unicode escape sequence: \\u{D83D}.", 1, 8)]
    [InlineData("{ a(b: \"\\uD83D\\u{DE00}\") }", "Invalid Unicode escape sequence: \\uD83D.", 1, 8)]
    [InlineData("{ a(b: \"\\uD83D\\u0041\") }", "Invalid Unicode escape sequence: \\uD83D\\u0041.", 1, 8)]
    [InlineData("{ a(b: \"\\u{110000}\") }", "Invalid Unicode escape sequence: \\u{110000}.", 1, 8)]
    [InlineData("{ a(b: \"\\u{}\") }", "Invalid Unicode escape sequence: \\u{}.", 1, 8)]
    [InlineData("{ a(b: \"\\u{D800}\") }", "Invalid Unicode escape sequence: \\u{D800}.", 1, 8)]
    [InlineData("{ a(b: 00) }", "Invalid number, unexpected digit after 0: `0` (48).", 1, 8)]
    [InlineData("{ a(b: -) }", "Invalid number, expected digit but got: `)` (41).", 1, 8)]
    [InlineData("{ a(b: 1e) }", "Invalid number, expected digit but got: `)` (41).", 1, 8)]
    [InlineData("{ a(b: 1.5.2) }", "Invalid number, expected digit but got: `.` (46).", 1, 8)]
    [InlineData("{ a(b: 1.0x) }", "Found a NameStart character `x` (120) following a number, which is disallowed.", 1, 8)]
    [InlineData("{ a(b: -", "Invalid number, expected digit but got: `<EOF>`.", 1, 8)]
    [InlineData("{ a . }", "Expected a `Spread`-token.", 1, 5)]
    [InlineData("{ a % }", "Unexpected character `%` (37).", 1, 5)]
    [InlineData("{ a \0 }", "Unexpected character `\0` (0).", 1, 5)]
    public void What_is_not_GraphQL_is_refused_where_it_stops_being(string source, string message, int line, int column)
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));

        Assert.Equal((message, line, column), (exception.Message, exception.Line, exception.Column));
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "a\"\\/\b\f\n\r\t")]
    [InlineData("\"\\u0041\\u{1F600}\\uD83D\\uDE00\\u{000041}\"", "A\U0001F600\U0001F600A")]
    [InlineData("\"é😀\u0007\"", "é😀\u0007")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"a\\u0041\\n\"\"\"", "a\\u0041\\n")]
    [InlineData("\"\"\"\\\"\"\"\"\"\"", "\"\"\"")]
    [InlineData("\"\"\"\n    one\n      two\r\n\r    three\n\n  \"\"\"", "one\n  two\n\nthree")]
    [InlineData("\"\"\"  first\n    second\n   third\"\"\"", "  first\n second\nthird")]
    [InlineData("\"\"\"\n\t\ttabs\n\t more\"\"\"", "tabs\nmore")]
    [InlineData("\"\"\" \n \t \"\"\"", "")]
    [InlineData("\"\"\"\n      \n  a\n      \n\"\"\"", "a")]
    public void Strings_mean_what_the_specification_says(string literal, string text)
    {
        var value = Assert.IsType<StringValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral(literal));

        Assert.Equal(text, value.Value);
        Assert.Equal(literal.StartsWith("\"\"\"", StringComparison.Ordinal), value.Block);
        Assert.Equal(text, Encoding.UTF8.GetString(value.AsSpan()));
    }

    [Fact]
    public void Locations_span_the_text_of_their_nodes()
    {
        const string source = "\uFEFFquery A(\n  $b: [Int!]! = 1\n) {\r\n  c: d(e: [\"f\", $b]) @g { ...H }\r\n}";
        var bytes = Encoding.UTF8.GetBytes(source);
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse(bytes).Definitions[0];
        var variable = operation.VariableDefinitions[0];
        var field = (FieldNode)operation.SelectionSet.Selections[0];

        Assert.Equal(("query A(\n  $b: [Int!]! = 1\n) {\r\n  c: d(e: [\"f\", $b]) @g { ...H }\r\n}", 1, 1), Text(operation));
        Assert.Equal(("$b: [Int!]! = 1", 2, 3), Text(variable));
        Assert.Equal(("[Int!]!", 2, 7), Text(variable.Type));
        Assert.Equal(("c: d(e: [\"f\", $b]) @g { ...H }", 4, 3), Text(field));
        Assert.Equal(("d", 4, 6), Text(field.Name));
        Assert.Equal(("e: [\"f\", $b]", 4, 8), Text(field.Arguments[0]));
        Assert.Equal(("$b", 4, 17), Text(((ListValueNode)field.Arguments[0].Value).Items[1]));
        Assert.Equal(("@g", 4, 22), Text(field.Directives[0]));
        Assert.Equal(("{ ...H }", 4, 25), Text(field.SelectionSet!));
        Assert.Equal(("...H", 4, 27), Text(field.SelectionSet!.Selections[0]));

        (string, int, int) Text(ISyntaxNode node) =>
            (Encoding.UTF8.GetString(bytes[node.Location!.Start..node.Location.End]), node.Location.Line, node.Location.Column);
    }

    [Fact]
    public void Executable_definitions_and_variables_can_be_described()
    {
        var document = Utf8GraphQLParser.Parse("\"an operation\" query A(\"a variable\" $b: Int) { c } \"\"\"a fragment\"\"\" fragment D on E { f }");

        var operation = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]);
        var fragment = Assert.IsType<FragmentDefinitionNode>(document.Definitions[1]);
        Assert.Equal("an operation", operation.Description?.Value);
        Assert.Equal("a variable", operation.VariableDefinitions[0].Description?.Value);
        Assert.Equal("a fragment", fragment.Description?.Value);
    }

    [Fact]
    public void Byte_order_marks_are_ignored_everywhere() =>
        Assert.Equal("{ a(b: 1) }", Utf8GraphQLParser.Parse("\uFEFF{\uFEFFa(b:\uFEFF1)}\uFEFF").ToString(false));

    [Fact]
    public void Keywords_are_names_wherever_they_can_be()
    {
        const string source = "query query($on: type) { fragment on: query(null: true, true: on) @on { ...type } }";

        Assert.Equal(source, Utf8GraphQLParser.Parse(source).ToString(false).Replace("... type", "...type", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ a a a }", 3, 3)]
    [InlineData("{ a { a } ... { a } } fragment F on A { a }", 4, 4)]
    public void Fields_are_counted_and_limited(string source, int allowed, int fields)
    {
        Assert.Equal(fields, Utf8GraphQLParser.Parse(source, new ParserOptions(maxAllowedFields: allowed)).FieldsCount);

        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source, new ParserOptions(maxAllowedFields: allowed - 1)));

        Assert.Equal($"Document contains more than {allowed - 1} fields. Parsing aborted.", exception.Message);
    }

    [Fact]
    public void Tokens_and_nodes_are_limited()
    {
        const string source = "{ a(b: 1) }";

        Utf8GraphQLParser.Parse(source, new ParserOptions(maxAllowedTokens: 8, maxAllowedNodes: 8));
        var tokens = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source, new ParserOptions(maxAllowedTokens: 7)));
        var nodes = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source, new ParserOptions(maxAllowedNodes: 6)));

        Assert.Equal("Document contains more than 7 tokens. Parsing aborted.", tokens.Message);
        Assert.Equal("Document contains more than 6 nodes. Parsing aborted.", nodes.Message);
    }

    [Theory]
    [InlineData("aliases", "{ ", "a: b ", "}")]
    [InlineData("fragment spreads", "{ ", "...F ", "}")]
    [InlineData("fragment spreads", "{ ", "... { a } ", "}")]
    [InlineData("operations and fragments", "", "{ a } ", "")]
    [InlineData("operations and fragments", "", "query A { a } ", "")]
    [InlineData("operations and fragments", "", "fragment F on A { a } ", "")]
    [InlineData("directives in one location", "{ a ", "@b ", "}")]
    public void What_may_be_repeated_is_limited(string what, string open, string item, string close)
    {
        var options = new ParserOptions { MaxAllowedAliases = 3, MaxAllowedFragments = 3, MaxAllowedExecutableDefinitions = 3, MaxAllowedDirectives = 3 };

        Utf8GraphQLParser.Parse(open + item + item + item + close, options);
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(open + item + item + item + item + close, options));

        Assert.Equal($"Document contains more than 3 {what}. Parsing aborted.", exception.Message);
    }

    [Fact]
    public void Requests_have_limits_unless_they_are_changed()
    {
        var options = new RequestParserOptions().ToParserOptions();

        Assert.Equal((50_000, 50_000, 2048, false), (options.MaxAllowedTokens, options.MaxAllowedNodes, options.MaxAllowedFields, options.NoLocations));
        Assert.Equal(
            (200, 1024, 4096, 1024, 64),
            (options.MaxAllowedRecursionDepth, options.MaxAllowedAliases, options.MaxAllowedFragments, options.MaxAllowedExecutableDefinitions, options.MaxAllowedDirectives));
    }

    [Theory]
    [InlineData("{ a(b: ", "[", "]", "")]
    [InlineData("{ a(b: ", "{ c: ", "}", "1")]
    [InlineData("query($a: ", "[", "]", "A")]
    public void Values_and_types_nest_as_deep(string head, string open, string close, string core)
    {
        var levels = core == "A" ? 200 : 199;
        var tail = core == "A" ? ") { a }" : ") }";

        Utf8GraphQLParser.Parse(Nest(levels));
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(Nest(levels + 1)));

        Assert.Equal("Document exceeds the maximum allowed recursion depth of 200. Parsing aborted.", exception.Message);

        string Nest(int depth) => head + string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth)) + tail;
    }

    [Theory]
    [InlineData("{ a ", "}", "")]
    [InlineData("{ ... ", "}", "{ a }")]
    public void Selections_nest_two_hundred_levels(string open, string close, string core)
    {
        var levels = core.Length > 0 ? 199 : 200;

        Utf8GraphQLParser.Parse(Nest(levels));
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(Nest(levels + 1)));

        Assert.Equal("Document exceeds the maximum allowed recursion depth of 200. Parsing aborted.", exception.Message);

        string Nest(int depth) => string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth));
    }

    [Fact]
    public void Nodes_have_no_locations_on_request()
    {
        var document = Utf8GraphQLParser.Parse("{ a(b: [1]) }", ParserOptions.NoLocation);

        Assert.Null(document.Location);
        Assert.Null(document.Definitions[0].Location);
    }

    [Fact]
    public void Pieces_of_documents_are_parsed_whole()
    {
        Assert.Equal("[Int!]", Utf8GraphQLParser.Syntax.ParseTypeReference("[Int!]").ToString());
        Assert.Equal("{ a: $b }", Utf8GraphQLParser.Syntax.ParseValueLiteral("{a:$b}", constant: false).ToString());
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseValueLiteral("1 2"));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseValueLiteral("[$a]"));
        Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Syntax.ParseTypeReference(""));
    }

    [Theory]
    [InlineData("1", 1L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void Integers_are_read_at_any_size(string literal, long number)
    {
        var value = Assert.IsType<IntValueNode>(Utf8GraphQLParser.Syntax.ParseValueLiteral(literal));

        Assert.Equal(number, value.ToInt64());
        Assert.Equal(literal, value.Value);
        Assert.Equal(literal, new IntValueNode(number).Value);
    }

    [Fact]
    public void Numbers_that_do_not_fit_are_refused()
    {
        var value = new IntValueNode(long.MaxValue);

        Assert.Throws<InvalidFormatException>(() => value.ToInt32());
        Assert.Throws<InvalidFormatException>(() => value.ToInt16());
        Assert.Throws<InvalidFormatException>(() => value.ToByte());
        Assert.Equal(9223372036854775807m, value.ToDecimal());
        Assert.Throws<InvalidFormatException>(() => ((FloatValueNode)Utf8GraphQLParser.Syntax.ParseValueLiteral("1e400")).ToDecimal());
        Assert.Equal("5.0", new FloatValueNode(5d).Value);
        Assert.Equal("1E+21", new FloatValueNode(1e21).Value);
    }
}
