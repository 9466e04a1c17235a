namespace Elevate.Persistence.Schema.Lint.Sql;

/// <summary>Divides a script so that no part locks more than one table.</summary>
internal static class TableByTable
{
    /// <summary>
    /// The parts in their order; together they are the script. Whoever waits for a second table while it holds a first meets those who have the second and
    /// wait for the first.
    /// </summary>
    public static IEnumerable<string> Divide(string sql)
    {
        var (start, end) = (0, 0);
        string? held = null;
        foreach (var (tokens, pieceEnd) in SqlScript.Pieces(sql))
        {
            foreach (var table in SqlCommandParser.Parse(tokens).LockedTables.Distinct())
            {
                if (held is not null && held != table && end > start)
                {
                    yield return sql[start..end];
                    start = end;
                }
                held = table;
            }
            end = pieceEnd;
        }
        if (start < sql.Length) yield return sql[start..];
    }
}
