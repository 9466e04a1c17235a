namespace HotChocolate.Transport.Requests;

/// <summary>
/// Says what is wrong with the JSON of a request, in the words that are used for documents. Runs only where <see cref="RequestReader"/> refused
/// the text, so it has to find the first fault but keeps no values.
/// </summary>
internal ref struct RequestSyntax
{
    private const int MaxDepth = 200;
    private Utf8GraphQLReader _reader;

    private RequestSyntax(ReadOnlySpan<byte> json)
    {
        _reader = new Utf8GraphQLReader(json, int.MaxValue);
        _reader.Read();
    }

    public static SyntaxException ErrorOf(ReadOnlySpan<byte> json, Expected expected)
    {
        try
        {
            var syntax = new RequestSyntax(json);
            if (expected == Expected.Body) syntax.Body();
            else if (expected == Expected.Request) syntax.Request();
            else syntax.MapOrNull();
            // Something that only JSON knows, such as a comma too many or a comment.
            return syntax._reader.Error("The request is not valid JSON.");
        }
        catch (SyntaxException exception)
        {
            return exception;
        }
    }

    private void Body()
    {
        if (_reader.Kind == TokenKind.LeftBrace)
        {
            Request();
        }
        else if (_reader.Kind == TokenKind.LeftBracket)
        {
            _reader.Read();
            while (_reader.Kind != TokenKind.RightBracket) Request();
        }
        else
        {
            throw _reader.Error("Expected `{` or `[` as first syntax token.");
        }
    }

    private void Request()
    {
        Expect(TokenKind.LeftBrace);
        var hasDocument = false;
        while (_reader.Kind != TokenKind.RightBrace)
        {
            var name = PropertyName();
            if (name.SequenceEqual("query"u8))
            {
                if (!AtText && !AtNull) throw _reader.Error("The query field must be a string or null.");
                hasDocument |= AtText && !_reader.Value.IsEmpty;
                _reader.Read();
            }
            else if (name.SequenceEqual("id"u8))
            {
                hasDocument |= AtText && !_reader.Value.IsEmpty;
                TextOrNull();
            }
            else if (name.SequenceEqual("operationName"u8))
            {
                TextOrNull();
            }
            else if (name.SequenceEqual("variables"u8) || name.SequenceEqual("extensions"u8))
            {
                MapOrNull();
            }
            else
            {
                Value(0);
            }
        }
        if (!hasDocument) throw _reader.Error("The request is missing the `query` property and the `id` property.");
        _reader.Read();
    }

    private ReadOnlySpan<byte> PropertyName()
    {
        if (_reader.Kind != TokenKind.String) throw _reader.Error($"Expected a String token but found `{_reader.Kind}`.");
        var name = _reader.Value;
        _reader.Read();
        Expect(TokenKind.Colon);
        return name;
    }

    private void TextOrNull()
    {
        if (!AtText && !AtNull)
            throw _reader.Error($"Expected a string-token or a null-token, but found a {_reader.Kind}-token with value `{TokenText}`.");
        _reader.Read();
    }

    private void MapOrNull()
    {
        if (_reader.Kind == TokenKind.LeftBrace) Value(0);
        else if (AtNull) _reader.Read();
        else throw _reader.Error($"Expected an object or a null-token, but found a {_reader.Kind}-token with value `{TokenText}`.");
    }

    private void Value(int depth)
    {
        if (depth > MaxDepth) throw _reader.Error($"The request exceeds the maximum allowed depth of {MaxDepth}.");
        switch (_reader.Kind)
        {
            case TokenKind.LeftBrace:
                _reader.Read();
                while (_reader.Kind != TokenKind.RightBrace)
                {
                    PropertyName();
                    Value(depth + 1);
                }
                _reader.Read();
                break;
            case TokenKind.LeftBracket:
                _reader.Read();
                while (_reader.Kind != TokenKind.RightBracket) Value(depth + 1);
                _reader.Read();
                break;
            case TokenKind.String or TokenKind.Integer or TokenKind.Float:
                _reader.Read();
                break;
            case TokenKind.Name when AtNull || _reader.Value.SequenceEqual("true"u8) || _reader.Value.SequenceEqual("false"u8):
                _reader.Read();
                break;
            default:
                throw _reader.Error($"Unexpected token found `{_reader.Kind}`.");
        }
    }

    private readonly bool AtText => _reader.Kind == TokenKind.String;

    private readonly bool AtNull => _reader.Kind == TokenKind.Name && _reader.Value.SequenceEqual("null"u8);

    private readonly string TokenText
        => _reader.Kind is TokenKind.Name or TokenKind.String or TokenKind.Integer or TokenKind.Float ? Encoding.UTF8.GetString(_reader.Value) : "";

    private void Expect(TokenKind kind)
    {
        if (_reader.Kind != kind) throw _reader.Error($"Expected a `{kind}`-token, but found a `{_reader.Kind}`-token.");
        _reader.Read();
    }

    /// <summary>What the text should have been.</summary>
    public enum Expected
    {
        Body,
        Request,
        Map
    }
}
