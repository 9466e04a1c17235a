using System.Buffers;

namespace HotChocolate.Language;

/// <summary>Turns GraphQL text into a syntax tree.</summary>
public ref partial struct Utf8GraphQLParser
{
    private readonly ParserOptions _options;
    private Utf8GraphQLReader _reader;
    private int _lastEnd;
    private int _depth;
    private int _nodes;
    private int _fields;
    private int _aliases;
    private int _fragments;
    private int _executableDefinitions;

    private Utf8GraphQLParser(ReadOnlySpan<byte> source, ParserOptions options)
    {
        _options = options;
        _reader = new Utf8GraphQLReader(source, options.MaxAllowedTokens);
        _reader.Read();
    }

    /// <summary>Parses a document with the default options.</summary>
    /// <param name="graphQLData">The text as UTF-8.</param>
    /// <returns>The document; it may have no definitions.</returns>
    /// <exception cref="SyntaxException">The text is not GraphQL or exceeds a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> graphQLData) => Parse(graphQLData, ParserOptions.Default);

    /// <summary>Parses a document.</summary>
    /// <param name="graphQLData">The text as UTF-8.</param>
    /// <param name="options">What is allowed.</param>
    /// <returns>The document; it may have no definitions.</returns>
    /// <exception cref="SyntaxException">The text is not GraphQL or exceeds a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> graphQLData, ParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new Utf8GraphQLParser(graphQLData, options).ParseDocument();
    }

    /// <summary>Parses a document with the default options.</summary>
    /// <param name="sourceText">The text.</param>
    /// <returns>The document; it may have no definitions.</returns>
    /// <exception cref="SyntaxException">The text is not GraphQL or exceeds a limit.</exception>
    public static DocumentNode Parse(string sourceText) => Parse(sourceText, ParserOptions.Default);

    /// <summary>Parses a document.</summary>
    /// <param name="sourceText">The text.</param>
    /// <param name="options">What is allowed.</param>
    /// <returns>The document; it may have no definitions.</returns>
    /// <exception cref="SyntaxException">The text is not GraphQL or exceeds a limit.</exception>
    public static DocumentNode Parse(string sourceText, ParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return WithUtf8(sourceText, options, static (ref parser) => parser.ParseDocument());
    }

    private delegate T Production<out T>(ref Utf8GraphQLParser parser);

    private static T WithUtf8<T>(string sourceText, ParserOptions options, Production<T> production)
    {
        ArgumentNullException.ThrowIfNull(sourceText);
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(sourceText.Length));
        try
        {
            var length = Encoding.UTF8.GetBytes(sourceText, buffer);
            var parser = new Utf8GraphQLParser(buffer.AsSpan(0, length), options);
            return production(ref parser);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // spec §2.2
    private DocumentNode ParseDocument()
    {
        var start = Start();
        var definitions = new List<IDefinitionNode>();
        while (_reader.Kind != TokenKind.EndOfFile) definitions.Add(ParseDefinition());
        return new DocumentNode(Locate(start), definitions.ToArray()) { Count = _nodes, FieldsCount = _fields };
    }

    private IDefinitionNode ParseDefinition()
    {
        if (_reader.Kind == TokenKind.LeftBrace) return ParseShorthandQuery();
        var start = Start();
        var description = ParseDescription();
        if (_reader.Kind != TokenKind.Name) throw Unexpected();
        var keyword = _reader.Value;
        if (keyword.SequenceEqual("query"u8) || keyword.SequenceEqual("mutation"u8) || keyword.SequenceEqual("subscription"u8))
        {
            return ParseOperation(start, description);
        }

        if (keyword.SequenceEqual("fragment"u8)) return ParseFragmentDefinition(start, description);
        return ParseTypeSystem(start, description);
    }

    /// <summary>Items between two tokens; none where the first is missing.</summary>
    private IReadOnlyList<T> ParseMany<T>(TokenKind open, Production<T> item, TokenKind close, bool allowEmpty = false)
    {
        if (!Skip(open) || (allowEmpty && Skip(close))) return [];
        var items = new List<T>();
        do
        {
            items.Add(item(ref this));
        }
        while (!Skip(close));

        return items.ToArray();
    }

    /// <summary>Items with a token between them, which may also stand in front.</summary>
    private IReadOnlyList<T> ParseSeparated<T>(TokenKind separator, Production<T> item)
    {
        Skip(separator);
        var items = new List<T>();
        do
        {
            items.Add(item(ref this));
        }
        while (Skip(separator));

        return items.ToArray();
    }
}
