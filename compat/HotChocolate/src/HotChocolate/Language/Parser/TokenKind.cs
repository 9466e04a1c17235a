namespace HotChocolate.Language;

/// <summary>The kinds of tokens (spec §2.1.6).</summary>
internal enum TokenKind
{
    StartOfFile,
    EndOfFile,
    Bang,
    QuestionMark,
    Dollar,
    Ampersand,
    LeftParenthesis,
    RightParenthesis,
    Spread,
    Colon,
    Equal,
    At,
    LeftBracket,
    RightBracket,
    LeftBrace,
    RightBrace,
    Pipe,
    Name,
    Integer,
    Float,
    String,
    BlockString,
}
