namespace Elevate.Persistence.Schema.Lint.Sql;

/// <summary>Divides scripts into statements.</summary>
internal static class SqlScript
{
    /// <summary>The statements in their order; behind a DO block those in it, and behind an EXECUTE in the block what it executes as far as it is written out.</summary>
    /// <exception cref="OperatorException">A quote or comment has no end.</exception>
    /// <param name="sql">The script.</param>
    /// <param name="firstLine">The number of its first line.</param>
    public static IEnumerable<SqlStatement> Read(string sql, int firstLine = 1) => Divide(sql, firstLine, [], isBlock: false);

    /// <summary>The words of each statement, and where it ends in the script, behind its semicolon.</summary>
    /// <exception cref="OperatorException">A quote or comment has no end.</exception>
    public static IEnumerable<(IReadOnlyList<SqlToken> Tokens, int End)> Pieces(string sql)
    {
        var tokens = SqlLexer.Read(sql).Tokens;
        for (int first = 0, after = 0; first < tokens.Count; first = after)
        {
            var end = End(tokens, first);
            after = Math.Min(end + 1, tokens.Count);
            yield return ([.. tokens.Skip(first).Take(end - first)], tokens[after - 1].End);
        }
    }

    private static IEnumerable<SqlStatement> Divide(string sql, int firstLine, IReadOnlyList<SqlComment> comments, bool isBlock)
    {
        var (tokens, allComments) = SqlLexer.Read(sql);
        for (int first = 0, after = 0; first < tokens.Count; first = after)
        {
            var end = isBlock ? EndInBlock(tokens, first) : End(tokens, first);
            after = end < tokens.Count && (tokens[end].Is(";") || end == first) ? end + 1 : end;
            if (end == first) continue;

            var from = first == 0 ? 0 : tokens[first - 1].End;
            var to = tokens[end - 1].End;
            IReadOnlyList<SqlComment> own =
            [
                .. comments,
                .. allComments.Where(comment => comment.Start >= from && comment.Start < to).Select(comment => comment with { Line = firstLine - 1 + comment.Line })
            ];
            var line = firstLine + sql.AsSpan(0, tokens[first].Start).Count('\n');
            var statement = new SqlStatement([.. tokens.Skip(first).Take(end - first)], sql[tokens[first].Start..to], line, own);
            yield return statement;

            // What is executed now is looked into; the body of a function is not.
            if (!tokens[first].Is("DO") && !(isBlock && tokens[first].Is("EXECUTE"))) continue;
            foreach (var text in statement.Tokens.Where(token => token.Kind == SqlTokenKind.Text && IsWhole(token.Value)))
            {
                var textLine = firstLine + sql.AsSpan(0, text.Start).Count('\n');
                foreach (var inner in Divide(text.Value, textLine, own, isBlock: tokens[first].Is("DO"))) yield return inner;
            }
        }
    }

    // A text that is put together from several may end within quotes.
    private static bool IsWhole(string text)
    {
        try
        {
            SqlLexer.Read(text);
            return true;
        }
        catch (OperatorException)
        {
            return false;
        }
    }

    // Semicolons also stand in parentheses (CREATE RULE) and in bodies that begin with BEGIN ATOMIC.
    private static int End(IReadOnlyList<SqlToken> tokens, int first)
    {
        var (depth, blocks) = (0, 0);
        for (var index = first; index < tokens.Count; index++)
        {
            if (tokens[index].Is("(")) depth++;
            else if (tokens[index].Is(")")) depth--;
            else if (tokens[index].Is("ATOMIC") && index > first && tokens[index - 1].Is("BEGIN")) blocks++;
            else if (blocks > 0 && tokens[index].Is("CASE")) blocks++;
            else if (blocks > 0 && tokens[index].Is("END")) blocks--;
            else if (depth <= 0 && blocks == 0 && tokens[index].Is(";")) return index;
        }
        return tokens.Count;
    }

    // In PL/pgSQL a statement also begins behind a word that opens a block.
    private static int EndInBlock(IReadOnlyList<SqlToken> tokens, int first)
    {
        string[] conditional = ["IF", "ELSIF", "ELSEIF", "WHEN", "EXCEPTION", "CASE"];
        string[] loop = ["FOR", "FOREACH", "WHILE"];
        string[] alone = ["BEGIN", "DECLARE", "ELSE", "LOOP"];
        if (alone.Any(tokens[first].Is)) return first + 1;
        string? opening = conditional.Any(tokens[first].Is) ? "THEN" : loop.Any(tokens[first].Is) ? "LOOP" : null;
        for (var index = first; index < tokens.Count; index++)
        {
            if (tokens[index].Is(";")) return index;
            if (opening is not null && tokens[index].Is(opening)) return index + 1;
        }
        return tokens.Count;
    }
}
