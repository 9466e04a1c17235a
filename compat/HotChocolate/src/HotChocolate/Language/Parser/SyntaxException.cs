namespace HotChocolate.Language;

/// <summary>A text is not GraphQL, or is larger than allowed.</summary>
public sealed class SyntaxException : Exception
{
    internal SyntaxException(string message, int position, int line, int column)
        : base(message)
    {
        Position = position;
        Line = line;
        Column = column;
    }

    /// <summary>The offset of the token that the parser could not use, in bytes, from 0.</summary>
    public int Position { get; }

    /// <summary>The line of that token, from 1.</summary>
    public int Line { get; }

    /// <summary>The column of that token, in bytes, from 1.</summary>
    public int Column { get; }
}
