namespace Elevate.Persistence.Schema.Lint.Sql;

/// <summary>One statement of a script, or of a block of PL/pgSQL in it.</summary>
/// <param name="Tokens">Its words, without the semicolon.</param>
/// <param name="Text">As it was written.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Comments">Those before it and in it.</param>
internal sealed record SqlStatement(IReadOnlyList<SqlToken> Tokens, string Text, int Line, IReadOnlyList<SqlComment> Comments);
