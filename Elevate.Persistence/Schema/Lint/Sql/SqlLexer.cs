namespace Elevate.Persistence.Schema.Lint.Sql;

/// <summary>Takes SQL apart as PostgreSQL does: every kind of quotes, comments within comments.</summary>
internal sealed class SqlLexer
{
    private readonly string _sql;
    private readonly List<SqlToken> _tokens = [];
    private readonly List<SqlComment> _comments = [];
    private int _position;

    private SqlLexer(string sql) => _sql = sql;

    /// <summary>All tokens and comments, in their order.</summary>
    /// <exception cref="OperatorException">A quote or comment has no end.</exception>
    public static (IReadOnlyList<SqlToken> Tokens, IReadOnlyList<SqlComment> Comments) Read(string sql)
    {
        var lexer = new SqlLexer(sql);
        while (lexer._position < sql.Length) lexer.ReadNext();
        return (lexer._tokens, lexer._comments);
    }

    private char Current => At(0);

    private char At(int offset) => _position + offset < _sql.Length ? _sql[_position + offset] : '\0';

    private void ReadNext()
    {
        switch (Current)
        {
            case var space when char.IsWhiteSpace(space):
                _position++;
                break;
            case '-' when At(1) == '-':
                ReadLineComment();
                break;
            case '/' when At(1) == '*':
                ReadBlockComment();
                break;
            case '\'':
                ReadQuoted(0, '\'', SqlTokenKind.Text);
                break;
            case '"':
                ReadQuoted(0, '"', SqlTokenKind.QuotedName);
                break;
            case 'e' or 'E' when At(1) == '\'':
                ReadQuoted(1, '\'', SqlTokenKind.Text, hasEscapes: true);
                break;
            case 'b' or 'B' or 'x' or 'X' or 'n' or 'N' when At(1) == '\'':
                ReadQuoted(1, '\'', SqlTokenKind.Text);
                break;
            case 'u' or 'U' when At(1) == '&' && At(2) is '\'' or '"':
                ReadQuoted(2, At(2), At(2) == '"' ? SqlTokenKind.QuotedName : SqlTokenKind.Text);
                break;
            case '$' when DollarQuote() is { } tag:
                ReadDollarQuoted(tag);
                break;
            case var letter when IsNameStart(letter):
                ReadWhile(SqlTokenKind.Word, IsNamePart);
                break;
            case var digit when char.IsAsciiDigit(digit):
                ReadWhile(SqlTokenKind.Number, part => char.IsAsciiLetterOrDigit(part) || part is '_' || part == '.' && At(1) != '.' && At(-1) != '.');
                break;
            default:
                Add(SqlTokenKind.Symbol, Current.ToString(), _position, _position + 1);
                break;
        }
    }

    private static bool IsNameStart(char letter) => char.IsAsciiLetter(letter) || letter is '_' or > '\x7f';

    private static bool IsNamePart(char letter) => IsNameStart(letter) || char.IsAsciiDigit(letter) || letter == '$';

    private void ReadWhile(SqlTokenKind kind, Func<char, bool> belongs)
    {
        var start = _position;
        while (_position < _sql.Length && belongs(Current)) _position++;
        Add(kind, _sql[start.._position], start, _position);
    }

    private void ReadLineComment()
    {
        var start = _position;
        var end = _sql.IndexOf('\n', start) is >= 0 and var newLine ? newLine : _sql.Length;
        AddComment(start, end);
        _position = end;
    }

    private void ReadBlockComment()
    {
        var start = _position;
        for (var depth = 0; ;)
        {
            if (_position >= _sql.Length) throw Unended("comment", start);
            if (Current == '/' && At(1) == '*') (depth, _position) = (depth + 1, _position + 2);
            else if (Current == '*' && At(1) == '/') (depth, _position) = (depth - 1, _position + 2);
            else _position++;
            if (depth == 0) break;
        }
        AddComment(start, _position - 2);
    }

    private void ReadQuoted(int prefix, char quote, SqlTokenKind kind, bool hasEscapes = false)
    {
        var start = _position;
        var first = _position + prefix + 1;
        for (_position = first; ; _position++)
        {
            if (_position >= _sql.Length) throw Unended("quoted text", start);
            if (hasEscapes && Current == '\\') _position++;
            else if (Current == quote && At(1) == quote) _position++;
            else if (Current == quote) break;
        }
        var value = _sql[first.._position].Replace($"{quote}{quote}", quote.ToString(), StringComparison.Ordinal);
        Add(kind, value, start, _position + 1);
    }

    /// <summary>The quote that begins here, such as $$ or $body$; null where the dollar is none, as in $1.</summary>
    private string? DollarQuote()
    {
        var end = _position + 1;
        if (end < _sql.Length && IsNameStart(_sql[end]))
        {
            while (end < _sql.Length && IsNamePart(_sql[end]) && _sql[end] != '$') end++;
        }
        return end < _sql.Length && _sql[end] == '$' ? _sql[_position..(end + 1)] : null;
    }

    private void ReadDollarQuoted(string tag)
    {
        var first = _position + tag.Length;
        var end = _sql.IndexOf(tag, first, StringComparison.Ordinal);
        if (end < 0) throw Unended("quoted text", _position);
        Add(SqlTokenKind.Text, _sql[first..end], _position, end + tag.Length);
    }

    private void AddComment(int start, int end) => _comments.Add(new SqlComment(_sql[(start + 2)..end].Trim(), start, LineOf(start)));

    private int LineOf(int position) => 1 + _sql.AsSpan(0, position).Count('\n');

    private void Add(SqlTokenKind kind, string value, int start, int end)
    {
        _tokens.Add(new SqlToken(kind, value, start, end));
        _position = end;
    }

    private OperatorException Unended(string what, int start) =>
        new($"The {what} that begins in line {LineOf(start)} has no end.");
}
