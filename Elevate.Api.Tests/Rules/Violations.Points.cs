using Elevate.Domain.Points;
using static Elevate.Api.Tests.Rules.RuleWorld;

namespace Elevate.Api.Tests.Rules;

internal static partial class Violations
{
    private const string EntryOfApproved = $"(SELECT id FROM points_ledger WHERE submission_id = '{Approved}')";

    private static string Revoke => Change("admin", Approved, "status = 'REVOKED', revocation_reason = 'Copied.'");

    private static IEnumerable<Violation> Points =>
    [
        new("chk_points_bounds", As("admin", Bonus("edu", "EXPLORE", 1001, "bonus")),
            () => PointsWithinBounds.Check(1001)),
        new("final_points_within_twenty_percent", Approve("rev", Pending) + ";" + Credit(Pending, 61),
            () => FinalPointsWithinTwentyPercent.Check(50, 61)),
        new("only_reviewers_award_points", As("edu", Bonus("edu", "EXPLORE", 10, "bonus")),
            () => OnlyReviewersAwardPoints.Check(Someone("edu"), "edu2", reverses: false)),
        new("ux_points_external_event", As("admin", Bonus("edu", "EXPLORE", 1, "bonus")) + ";" + Bonus("edu2", "SHINE", 2, "bonus"),
            () => ExternalEventCountsOnce.Check("bonus", true)),
        // The event of an approval is its own name, so the index is reached with the check of names out of the way.
        new("uniq_approval_entry",
            As("system", "ALTER TABLE points_ledger DISABLE TRIGGER approval_entry_matches_its_submission;") + Credit(Approved, 50, "again"),
            () => OneLedgerEntryPerApproval.Check(true)),
        new("uniq_reversal_entry", Revoke + ";" + Credit(Approved, -50, "r1", reverses: EntryOfApproved)
                + ";" + Credit(Approved, -50, "r2", reverses: $"(SELECT id FROM points_ledger WHERE submission_id = '{Approved}' AND delta_points > 0)"),
            () => OneReversalPerEntry.Check(true)),
        new("awards_stay_within_the_activity_limit",
            As("system", "UPDATE activities SET max_awards_per_user = 1 WHERE code = 'EXPLORE';") + Approve("rev", Pending) + ";" + Credit(Pending, 50),
            () => AwardsStayWithinTheActivityLimit.Check(1, 1)),
        new("learn_points_within_cap", As("system", Bonus("edu", "LEARN", 20, "k1", "'kajabi'")) + ";" + Bonus("edu", "LEARN", 1, "k2", "'kajabi'"),
            () => LearnPointsWithinCap.Check(20, 1)),
        new("ledger_is_append_only", "UPDATE points_ledger SET delta_points = 0"),
        new("approval_has_its_ledger_entry", Approve("rev", Pending)),
        new("approval_entry_matches_its_submission", As("rev", Credit(Pending, 50))),
        new("revocation_reverses_the_approval", As("admin", Credit(Approved, -50, "r1", reverses: EntryOfApproved))),
        new("revocation_has_its_compensation", Revoke),
        new("ledger_entry_is_not_from_the_future", As("admin", Bonus("edu", "EXPLORE", 10, "bonus", createdAt: "now() + interval '6 minutes'"))),
        new("ledger_entry_is_not_backdated", As("admin", Bonus("edu", "EXPLORE", 10, "bonus", createdAt: "now() - interval '6 minutes'"))),
        new("chk_external_event_unique", As("admin", Bonus("edu", "EXPLORE", 10, " "))),
        new("chk_points_ledger_meta", As("admin", Bonus("edu", "EXPLORE", 10, "bonus", meta: "[]"))),
        new("chk_scoring_rules_not_negative", As("system", "INSERT INTO scoring_rules (activity_code, version, fixed_points) VALUES ('SHINE', 2, -1)")),
        new("chk_activities_limits", As("system", "UPDATE activities SET max_awards_per_user = 0")),
    ];
}
