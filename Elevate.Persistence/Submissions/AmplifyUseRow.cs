using Elevate.Domain.Submissions;
using Npgsql;

namespace Elevate.Persistence.Submissions;

/// <summary>Reads created_at, session date, peers and students.</summary>
internal static class AmplifyUseRow
{
    public static AmplifyUse Read(NpgsqlDataReader row) =>
        new(row.GetFieldValue<DateTimeOffset>(0), row.GetFieldValue<DateOnly>(1), row.GetInt32(2), row.GetInt32(3));
}
