using Npgsql;

namespace Elevate.Persistence.Transactions;

/// <summary>Reads columns that may be null.</summary>
internal static class NullableColumns
{
    public static string? GetStringOrNull(this NpgsqlDataReader row, int ordinal) =>
        row.IsDBNull(ordinal) ? null : row.GetString(ordinal);
}
