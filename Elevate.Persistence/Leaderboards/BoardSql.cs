namespace Elevate.Persistence.Leaderboards;

/// <summary>
/// The SQL of one kind of board. A board is a range of one index and ascends along (rank_key, reached_at, user_id); each kind has its own text, so
/// that PostgreSQL can plan it once. Parameters: @period, @cohort, @school.
/// </summary>
internal sealed class BoardSql
{
    private static readonly BoardSql[] Kinds =
        [new(false, false), new(false, true), new(true, false), new(true, true)];

    private readonly bool _byCohort;
    private readonly bool _bySchool;

    private BoardSql(bool byCohort, bool bySchool) => (_byCohort, _bySchool) = (byCohort, bySchool);

    public static BoardSql For(Board board) => Kinds[(board.Cohort is null ? 0 : 2) + (board.School is null ? 0 : 1)];

    public const string Period = "CAST(@period AS \"LeaderboardPeriod\")";

    /// <summary>The columns that the order of a board is made of.</summary>
    public static string Key(string alias) => $"{alias}.rank_key, {alias}.reached_at, {alias}.user_id COLLATE \"C\"";

    public static string OrderBy(string alias, bool descending = false) => descending
        ? $"{alias}.rank_key DESC, {alias}.reached_at DESC, {alias}.user_id COLLATE \"C\" DESC"
        : Key(alias);

    /// <summary>True for the standings that are on the board.</summary>
    public string OnBoard(string alias) => $"{alias}.period = {Period} AND {alias}.is_visible AND {alias}.points > 0{Members(alias)}";

    /// <summary>How many are on the board with more than so many points.</summary>
    public string CountAbove(string points) => $"""
        (coalesce((SELECT sum(score.participants) FROM board_scores score
                   WHERE score.period = {Period} AND score.by_cohort = {Flag(_byCohort)} AND score.by_school = {Flag(_bySchool)}
                       AND score.cohort = {(_byCohort ? "@cohort" : "''")} AND score.school = {(_bySchool ? "@school" : "''")} AND score.points > {points}), 0)
         + coalesce((SELECT sum(change.participants) FROM standing_changes change
                     WHERE change.period = {Period} AND change.points > {points}{Members("change")}), 0))
        """;

    /// <summary>The rank of a standing: those with more points by the kept distribution, those with as many by the index.</summary>
    public string Rank(string alias) => $"""
        (1 + {CountAbove(alias + ".points")}
         + (SELECT count(*) FROM standings tied
            WHERE {OnBoard("tied")} AND tied.rank_key = {alias}.rank_key
                AND (tied.reached_at, tied.user_id COLLATE "C") < ({alias}.reached_at, {alias}.user_id COLLATE "C")))::integer
        """;

    public string Size => $"{CountAbove("0")}::integer";

    private string Members(string alias) =>
        (_byCohort ? $" AND {alias}.cohort = @cohort" : "") + (_bySchool ? $" AND {alias}.school = @school" : "");

    private static string Flag(bool value) => value ? "true" : "false";
}
