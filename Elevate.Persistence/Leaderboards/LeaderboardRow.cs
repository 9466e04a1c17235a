using Npgsql;

namespace Elevate.Persistence.Leaderboards;

/// <summary>Reads the columns that <see cref="LeaderboardSql"/> selects for an entry.</summary>
internal static class LeaderboardRow
{
    /// <returns>Null for the row that stands for "no entries".</returns>
    public static LeaderboardEntry? Read(NpgsqlDataReader reader)
    {
        if (reader.IsDBNull(0)) return null;
        var place = new BoardPlace(reader.GetInt64(2), reader.GetFieldValue<DateTimeOffset>(3), reader.GetString(4));
        return new LeaderboardEntry(
            UserId: reader.GetString(0),
            Rank: reader.GetInt32(1),
            TotalPoints: checked((int)place.Points),
            Handle: place.Handle,
            Name: reader.GetString(5),
            AvatarUrl: TextOrNull(reader, 6),
            School: TextOrNull(reader, 7),
            Cohort: TextOrNull(reader, 8),
            PublicSubmissions: reader.GetInt32(9),
            LastActivityAt: reader.IsDBNull(10) ? null : reader.GetFieldValue<DateTimeOffset>(10),
            Cursor: place.ToCursor());
    }

    private static string? TextOrNull(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
