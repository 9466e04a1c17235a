using System.Text;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>
/// Writes <c>((a OR b) OR c)</c> as <c>(a OR b OR c)</c>. The server keeps an expression as it was first understood, and prints it so that it is
/// understood flat: a database that was restored, or mended with what another one printed, would differ for ever.
/// </summary>
internal sealed class BooleanNesting
{
    private static readonly string[] Connectives = [" AND ", " OR "];

    private readonly string _sql;
    private int _position;
    private bool _isBalanced = true;

    private BooleanNesting(string sql) => _sql = sql;

    /// <summary>Flattens what is nested in the first place of a chain. Literals stay as they are, and so does what has a parenthesis too many.</summary>
    /// <param name="sql">An expression or a statement.</param>
    public static string Flatten(string sql)
    {
        var nesting = new BooleanNesting(sql);
        var flat = nesting.Read().Text;
        return nesting._isBalanced && nesting._position == sql.Length ? flat : sql;
    }

    // Up to the parenthesis that closes this level, or the end.
    private (string Text, string? Connective) Read()
    {
        var text = new StringBuilder();
        var used = new HashSet<string>();
        (int End, string Text, string? Connective) first = default;
        while (_position < _sql.Length && _sql[_position] != ')')
        {
            if (_sql[_position] == '\'') text.Append(Literal());
            else if (_sql[_position] == '(')
            {
                var (inner, connective) = Parenthesis();
                var isFirst = text.Length == 0;
                text.Append('(').Append(inner).Append(')');
                if (isFirst) first = (text.Length, inner, connective);
            }
            else if (Connective() is { } connective)
            {
                // The first operand has to be that parenthesis and nothing else.
                if (used.Count == 0 && first.End != text.Length) first = default;
                used.Add(connective);
                text.Append(connective);
                _position += connective.Length;
            }
            else text.Append(_sql[_position++]);
        }

        var chain = used.Count == 1 ? used.Single() : null;
        if (chain is not null && first.Connective == chain) text.Remove(0, first.End).Insert(0, first.Text);
        return (text.ToString(), chain);
    }

    private (string Text, string? Connective) Parenthesis()
    {
        _position++;
        var inner = Read();
        if (_position < _sql.Length) _position++;
        else _isBalanced = false;
        return inner;
    }

    private string Literal()
    {
        var start = _position;
        var end = _sql.IndexOf('\'', start + 1);
        _position = end < 0 ? _sql.Length : end + 1;
        return _sql[start.._position];
    }

    private string? Connective() =>
        Array.Find(Connectives, connective => string.CompareOrdinal(_sql, _position, connective, 0, connective.Length) == 0);
}
