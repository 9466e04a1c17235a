namespace Elevate.Persistence.Leaderboards;

/// <summary>The statements of <see cref="LeaderboardQueries"/>. Each selects the columns of an entry first, then its own.</summary>
internal static class LeaderboardSql
{
    /// <summary>Where the columns after an entry's begin.</summary>
    public const int FirstExtraColumn = 11;

    private static readonly BoardSql Everybody = BoardSql.For(new Board(default));

    public static readonly string Top = $"""
        WITH page AS (
            SELECT s.* FROM standings s WHERE {Everybody.OnBoard("s")} ORDER BY {BoardSql.OrderBy("s")} LIMIT @size
        )
        SELECT {EntryColumns("(row_number() OVER (ORDER BY " + BoardSql.OrderBy("page") + "))::integer")}, board.version, board.changed_at
        FROM board_versions board
        LEFT JOIN (page JOIN users u ON u.id = page.user_id) ON true
        WHERE board.period = {BoardSql.Period}
        ORDER BY {BoardSql.OrderBy("page")}
        """;

    public static readonly string Position = $"""
        WITH me AS (
            SELECT s.* FROM users u JOIN standings s ON s.user_id = u.id
            WHERE lower(u.handle) = lower(@handle) AND {Everybody.OnBoard("s")}
        ), page AS (
            SELECT me.*, 0 AS distance FROM me
            UNION ALL
            SELECT above.*, -row_number() OVER (ORDER BY {BoardSql.OrderBy("above", descending: true)})
            FROM me CROSS JOIN LATERAL (
                SELECT s.* FROM standings s WHERE {Everybody.OnBoard("s")} AND ({BoardSql.Key("s")}) < ({BoardSql.Key("me")})
                ORDER BY {BoardSql.OrderBy("s", descending: true)} LIMIT @radius
            ) above
            UNION ALL
            SELECT below.*, row_number() OVER (ORDER BY {BoardSql.OrderBy("below")})
            FROM me CROSS JOIN LATERAL (
                SELECT s.* FROM standings s WHERE {Everybody.OnBoard("s")} AND ({BoardSql.Key("s")}) > ({BoardSql.Key("me")})
                ORDER BY {BoardSql.OrderBy("s")} LIMIT @radius
            ) below
        ), place AS (
            SELECT {Everybody.Rank("me")} AS rank, {Everybody.Size} AS size FROM me
        )
        SELECT {EntryColumns("(place.rank + page.distance)::integer")}, place.size, page.distance = 0
        FROM page CROSS JOIN place JOIN users u ON u.id = page.user_id
        ORDER BY page.distance
        """;

    /// <summary>Extra columns: total, whether there are lines before the page, whether there are lines after it.</summary>
    public static string Page(BoardSql board, bool after, bool before, bool fromEnd, bool search)
    {
        var matches = search ? " AND " + Matches("u") : "";
        var within = board.OnBoard("s") + matches
            + (after ? $" AND ({BoardSql.Key("s")}) > {Place("after")}" : "")
            + (before ? $" AND ({BoardSql.Key("s")}) < {Place("before")}" : "");
        var from = "FROM standings s" + (search ? " JOIN users u ON u.id = s.user_id" : "");

        // A search leaves gaps between ranks; without one, the ranks of a page follow from its first.
        var (rank, previous, next, total) = search
            ? (board.Rank("page"),
               $"EXISTS (SELECT {from} WHERE {board.OnBoard("s")}{matches} AND ({BoardSql.Key("s")}) < (SELECT {BoardSql.Key("first")} FROM first))",
               $"EXISTS (SELECT {from} WHERE {board.OnBoard("s")}{matches} AND ({BoardSql.Key("s")}) > (SELECT {BoardSql.Key("last")} FROM last))",
               $"(SELECT count(*)::integer {from} WHERE {board.OnBoard("s")}{matches})")
            : ("(facts.first_rank - 1 + row_number() OVER (ORDER BY " + BoardSql.OrderBy("page") + "))::integer",
               "facts.first_rank > 1",
               "facts.first_rank - 1 + facts.size < facts.total",
               board.Size);

        return $"""
            WITH page AS (
                SELECT s.* {from} WHERE {within} ORDER BY {BoardSql.OrderBy("s", descending: fromEnd)} LIMIT @size
            ), first AS (
                SELECT * FROM page ORDER BY {BoardSql.OrderBy("page")} LIMIT 1
            ), last AS (
                SELECT * FROM page ORDER BY {BoardSql.OrderBy("page", descending: true)} LIMIT 1
            ), facts AS (
                SELECT {total} AS total, (SELECT count(*) FROM page) AS size, {(search ? "0" : $"(SELECT {board.Rank("first")} FROM first)")} AS first_rank
            )
            SELECT {EntryColumns(rank)}, facts.total, {previous}, {next}
            FROM facts
            LEFT JOIN (page JOIN users u ON u.id = page.user_id) ON true
            ORDER BY {BoardSql.OrderBy("page")}
            """;
    }

    private static string EntryColumns(string rank) => $"""
        page.user_id, {rank}, page.points, page.reached_at, u.handle, u.name, u.avatar_url, u.school, u.cohort,
               (SELECT count(*)::integer FROM submissions s WHERE s.user_id = page.user_id AND s.status = 'APPROVED' AND s.visibility = 'PUBLIC'),
               greatest((SELECT max(entry.created_at) FROM points_ledger entry WHERE entry.user_id = page.user_id),
                        (SELECT max(s.updated_at) FROM submissions s WHERE s.user_id = page.user_id))
        """;

    // Whoever took another handle since is found no more; their place is then right in front of all others with the same points and moment.
    private static string Place(string name) =>
        $"(@{name}_key, @{name}_at, coalesce((SELECT id FROM users WHERE lower(handle) = lower(@{name}_handle)), '') COLLATE \"C\")";

    private static string Matches(string alias) => $"({alias}.handle ILIKE @pattern OR {alias}.name ILIKE @pattern OR {alias}.school ILIKE @pattern)";
}
