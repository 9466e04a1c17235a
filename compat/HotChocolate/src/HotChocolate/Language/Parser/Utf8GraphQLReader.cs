namespace HotChocolate.Language;

/// <summary>Cuts UTF-8 text into tokens (spec §2.1). Comments, commas and blanks are skipped.</summary>
internal ref struct Utf8GraphQLReader
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly int _maxAllowedTokens;
    private int _position;
    private int _line = 1;
    private int _lineStart;
    private int _tokens;

    public Utf8GraphQLReader(ReadOnlySpan<byte> data, int maxAllowedTokens)
    {
        _data = data;
        _maxAllowedTokens = maxAllowedTokens;

        // spec §2.1.2: a byte order mark is ignored everywhere; in front it does not count as a column.
        if (data.StartsWith("\uFEFF"u8)) _position = _lineStart = 3;
    }

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The offset of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>The offset behind the current token.</summary>
    public int End { get; private set; }

    /// <summary>The line of the current token, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The column of the current token, in bytes, from 1.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>The text of the current name or number, or what stands between the quotes of a string.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Whether the current float has an exponent.</summary>
    public FloatFormat FloatFormat { get; private set; }

    /// <summary>Whether the current string contains a backslash.</summary>
    public bool HasEscapes { get; private set; }

    public bool Read()
    {
        SkipIgnored();
        Start = _position;
        Line = _line;
        Column = 1 + _position - _lineStart;
        if (_position >= _data.Length)
        {
            Kind = TokenKind.EndOfFile;
            End = _position;
            Value = default;
            return false;
        }

        if (++_tokens > _maxAllowedTokens) throw Error($"Document contains more than {_maxAllowedTokens} tokens. Parsing aborted.");
        var code = _data[_position];
        if (IsNameStart(code))
        {
            ReadName();
        }
        else if (Punctuator(code) is var kind and not TokenKind.StartOfFile)
        {
            _position++;
            Kind = kind;
        }
        else if (code is >= (byte)'0' and <= (byte)'9' or (byte)'-')
        {
            ReadNumber();
        }
        else if (code == '"')
        {
            if (_data[_position..].StartsWith("\"\"\""u8))
            {
                ReadBlockString();
            }
            else
            {
                ReadString();
            }
        }
        else if (code == '.')
        {
            if (!_data[_position..].StartsWith("..."u8)) throw Error("Expected a `Spread`-token.");
            _position += 3;
            Kind = TokenKind.Spread;
        }
        else
        {
            throw Error($"Unexpected character {Show(code)}.");
        }

        End = _position;
        return true;
    }

    /// <summary>An error at the current token.</summary>
    public readonly SyntaxException Error(string message) => new(message, Start, Line, Column);

    private static bool IsNameStart(byte code) => (uint)((code | 0x20) - 'a') <= 'z' - 'a' || code == '_';

    private static bool IsDigit(byte code) => (uint)(code - '0') <= 9;

    private static bool IsNameContinue(byte code) => IsNameStart(code) || IsDigit(code);

    private static TokenKind Punctuator(byte code) => code switch
    {
        (byte)'{' => TokenKind.LeftBrace,
        (byte)'}' => TokenKind.RightBrace,
        (byte)'(' => TokenKind.LeftParenthesis,
        (byte)')' => TokenKind.RightParenthesis,
        (byte)'[' => TokenKind.LeftBracket,
        (byte)']' => TokenKind.RightBracket,
        (byte)':' => TokenKind.Colon,
        (byte)'$' => TokenKind.Dollar,
        (byte)'!' => TokenKind.Bang,
        (byte)'=' => TokenKind.Equal,
        (byte)'@' => TokenKind.At,
        (byte)'&' => TokenKind.Ampersand,
        (byte)'|' => TokenKind.Pipe,
        (byte)'?' => TokenKind.QuestionMark,
        _ => TokenKind.StartOfFile,
    };

    private static string Show(byte code) => string.Create(CultureInfo.InvariantCulture, $"`{(char)code}` ({code})");

    private void SkipIgnored()
    {
        while (_position < _data.Length)
        {
            switch (_data[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    SkipLineTerminator();
                    break;
                case (byte)'#':
                    var length = _data[_position..].IndexOfAny((byte)'\n', (byte)'\r');
                    _position = length < 0 ? _data.Length : _position + length;
                    break;
                case 0xEF when _data[_position..].StartsWith("\uFEFF"u8):
                    _position += 3;
                    break;
                default:
                    return;
            }
        }
    }

    // spec §2.1.3: a carriage return and the line feed behind it are one line terminator.
    private void SkipLineTerminator()
    {
        _position += _data[_position] == '\r' && _position + 1 < _data.Length && _data[_position + 1] == '\n' ? 2 : 1;
        _line++;
        _lineStart = _position;
    }

    private void ReadName()
    {
        do
        {
            _position++;
        }
        while (_position < _data.Length && IsNameContinue(_data[_position]));

        Kind = TokenKind.Name;
        Value = _data[Start.._position];
    }

    // spec §2.9.1, §2.9.2
    private void ReadNumber()
    {
        var isFloat = false;
        FloatFormat = FloatFormat.FixedPoint;
        if (_data[_position] == '-') _position++;
        if (Peek() == '0')
        {
            _position++;
            if (IsDigit(Peek())) throw Error($"Invalid number, unexpected digit after 0: {Show(Peek())}.");
        }
        else
        {
            ReadDigits();
        }

        if (Peek() == '.')
        {
            isFloat = true;
            _position++;
            ReadDigits();
        }

        if (Peek() is (byte)'e' or (byte)'E')
        {
            isFloat = true;
            FloatFormat = FloatFormat.Exponential;
            _position++;
            if (Peek() is (byte)'+' or (byte)'-') _position++;
            ReadDigits();
        }

        if (IsNameStart(Peek())) throw Error($"Found a NameStart character {Show(Peek())} following a number, which is disallowed.");
        if (Peek() == '.') throw Error($"Invalid number, expected digit but got: {Show(Peek())}.");
        Kind = isFloat ? TokenKind.Float : TokenKind.Integer;
        Value = _data[Start.._position];
    }

    private void ReadDigits()
    {
        if (_position >= _data.Length) throw Error("Invalid number, expected digit but got: `<EOF>`.");
        if (!IsDigit(_data[_position])) throw Error($"Invalid number, expected digit but got: {Show(_data[_position])}.");
        do
        {
            _position++;
        }
        while (IsDigit(Peek()));
    }

    private readonly byte Peek() => _position < _data.Length ? _data[_position] : (byte)0;

    // spec §2.9.4
    private void ReadString()
    {
        HasEscapes = false;
        var start = ++_position;
        while (true)
        {
            var length = _data[_position..].IndexOfAny("\"\\\n\r"u8);
            if (length < 0 || _data[_position + length] is (byte)'\n' or (byte)'\r') throw Error("Unterminated string.");
            _position += length;
            if (_data[_position] == '"')
            {
                Kind = TokenKind.String;
                Value = _data[start.._position];
                _position++;
                return;
            }

            HasEscapes = true;
            _position = Math.Min(_position + 2, _data.Length);
        }
    }

    private void ReadBlockString()
    {
        HasEscapes = false;
        _position += 3;
        var start = _position;
        while (true)
        {
            var length = _data[_position..].IndexOfAny("\"\\\n\r"u8);
            if (length < 0) throw Error("Unterminated string.");
            _position += length;
            var rest = _data[_position..];
            if (rest[0] is (byte)'\n' or (byte)'\r')
            {
                SkipLineTerminator();
            }
            else if (rest.StartsWith("\"\"\""u8))
            {
                Kind = TokenKind.BlockString;
                Value = _data[start.._position];
                _position += 3;
                return;
            }
            else if (rest.StartsWith("\\\"\"\""u8))
            {
                HasEscapes = true;
                _position += 4;
            }
            else
            {
                _position++;
            }
        }
    }
}
