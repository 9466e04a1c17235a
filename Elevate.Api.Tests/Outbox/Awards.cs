using Elevate.Api.Tests.Api;

namespace Elevate.Api.Tests.Outbox;

/// <summary>Points that come in past the app, as by psql.</summary>
internal static class Awards
{
    public static Task AwardAsync(this Programme programme, string user, int points, int daysAgo = 0) => programme.ExecuteAsync(
        """
        INSERT INTO points_ledger (user_id, activity_code, source, delta_points, external_source, external_event_id, event_time, created_at)
        SELECT $1, 'EXPLORE', 'FORM', $2, 'test', $3, at, at FROM (SELECT now() - $4 * interval '1 day' AS at) moment
        """,
        user, points, $"test:{Guid.NewGuid()}", daysAgo);
}
