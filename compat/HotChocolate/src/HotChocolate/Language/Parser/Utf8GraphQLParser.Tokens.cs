namespace HotChocolate.Language;

public ref partial struct Utf8GraphQLParser
{
    private readonly (int Offset, int Line, int Column) Start() => (_reader.Start, _reader.Line, _reader.Column);

    /// <summary>Counts the node and tells where it stands: from the start that was kept to the last token that was read.</summary>
    private Location? Locate((int Offset, int Line, int Column) start)
    {
        Count(ref _nodes, _options.MaxAllowedNodes, "nodes");
        return _options.NoLocations ? null : new Location(start.Offset, Math.Max(start.Offset, _lastEnd), start.Line, start.Column);
    }

    private readonly void Count(ref int count, int allowed, string what)
    {
        if (++count > allowed) throw _reader.Error($"Document contains more than {allowed} {what}. Parsing aborted.");
    }

    private void Advance()
    {
        _lastEnd = _reader.End;
        _reader.Read();
    }

    private bool Skip(TokenKind kind)
    {
        if (_reader.Kind != kind) return false;
        Advance();
        return true;
    }

    private readonly void RequireAt(TokenKind kind)
    {
        if (_reader.Kind != kind) throw _reader.Error($"Expected a `{kind}`-token, but found a `{_reader.Kind}`-token.");
    }

    private void Expect(TokenKind kind)
    {
        RequireAt(kind);
        Advance();
    }

    private readonly bool AtKeyword(ReadOnlySpan<byte> keyword) =>
        _reader.Kind == TokenKind.Name && _reader.Value.SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!AtKeyword(keyword)) return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword)) throw Unexpected();
    }

    /// <summary>Goes one level down; the limit keeps this parser and everybody who walks the tree within their stacks.</summary>
    private void Enter()
    {
        if (++_depth > _options.MaxAllowedRecursionDepth)
        {
            throw _reader.Error($"Document exceeds the maximum allowed recursion depth of {_options.MaxAllowedRecursionDepth}. Parsing aborted.");
        }
    }

    private void Leave() => _depth--;

    private readonly SyntaxException Unexpected()
    {
        var token = _reader.Kind switch
        {
            TokenKind.EndOfFile => "<EOF>",
            TokenKind.Bang => "!",
            TokenKind.QuestionMark => "?",
            TokenKind.Dollar => "$",
            TokenKind.Ampersand => "&",
            TokenKind.LeftParenthesis => "(",
            TokenKind.RightParenthesis => ")",
            TokenKind.Spread => "...",
            TokenKind.Colon => ":",
            TokenKind.Equal => "=",
            TokenKind.At => "@",
            TokenKind.LeftBracket => "[",
            TokenKind.RightBracket => "]",
            TokenKind.LeftBrace => "{",
            TokenKind.RightBrace => "}",
            TokenKind.Pipe => "|",
            var kind => kind.ToString(),
        };
        return _reader.Error($"Unexpected token: {token}.");
    }

    private string ReadNameText()
    {
        RequireAt(TokenKind.Name);
        var name = NameCache.Get(_reader.Value);
        Advance();
        return name;
    }

    private NameNode ParseName()
    {
        var start = Start();
        var name = ReadNameText();
        return new NameNode(Locate(start), name);
    }
}
