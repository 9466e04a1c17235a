using Elevate.Domain.Badges;
using Elevate.Persistence.Telemetry;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Badges;

/// <summary>Grants badges that were earned.</summary>
internal static class BadgeWriter
{
    private const string Insert = """
        INSERT INTO earned_badges (user_id, badge_code, source, earned_at)
        SELECT $1, code, 'AUTO', $3 FROM unnest($2::text[]) AS earned (code)
        ON CONFLICT (user_id, badge_code) DO NOTHING
        """;

    public static void Grant(this SqlBatch batch, string userId, IReadOnlyCollection<Badge> badges, DateTimeOffset now)
    {
        if (badges.Count == 0) return;
        batch.Write(Insert, userId, badges.Select(badge => badge.Code).ToArray(), now);
        batch.AfterCommit(() =>
        {
            foreach (var badge in badges) ProgrammeMetrics.CountBadgeGrant(badge.Code);
        });
    }
}
