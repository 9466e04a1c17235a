namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    /// <summary>Parses pieces of documents.</summary>
    public static class Syntax
    {
        /// <summary>Parses a literal.</summary>
        /// <param name="sourceText">The text.</param>
        /// <param name="constant">Whether variables are refused.</param>
        /// <returns>The literal.</returns>
        /// <exception cref="SyntaxException">The text is not exactly one literal.</exception>
        public static IValueNode ParseValueLiteral(string sourceText, bool constant = true) => constant
            ? Parse(sourceText, static (ref parser) => parser.ParseValue(constant: true))
            : Parse(sourceText, static (ref parser) => parser.ParseValue(constant: false));

        /// <summary>Parses a reference to a type.</summary>
        /// <param name="sourceText">The text, such as <c>[String!]!</c>.</param>
        /// <returns>The reference.</returns>
        /// <exception cref="SyntaxException">The text is not exactly one reference.</exception>
        public static ITypeNode ParseTypeReference(string sourceText) =>
            Parse(sourceText, static (ref parser) => parser.ParseTypeReference());

        private static T Parse<T>(string sourceText, Production<T> production) => WithUtf8(sourceText, ParserOptions.Default, (ref parser) =>
        {
            var node = production(ref parser);
            return parser._reader.Kind == TokenKind.EndOfFile ? node : throw parser.Unexpected();
        });
    }
}
