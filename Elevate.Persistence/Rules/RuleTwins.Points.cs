using Elevate.Domain.Errors;
using Elevate.Domain.Points;
using Npgsql;

namespace Elevate.Persistence.Rules;

public static partial class RuleTwins
{
    private const string Point = "Points";

    private static IEnumerable<RuleTwin> Points =>
    [
        Checked<PointsWithinBounds>(Point, "One entry moves at most 1000 points.", ["chk_points_bounds"], "finalPoints",
            "One entry moves at most 1000 points.") with { Codes = [ErrorCodes.PointsOutOfBounds] },
        Triggered<FinalPointsWithinTwentyPercent, ValidationException>(Point, "EL030",
            "The points of an approval are within a fifth, rounded up, of what the evidence is worth.", ErrorCodes.PointsOutOfBounds),
        Triggered<OnlyReviewersAwardPoints, ForbiddenException>(Point, "EL036",
            "The entry of an approval is written by a reviewer or higher, any other by an admin or higher, never for themselves; or by the system.", ErrorCodes.Forbidden),
        Unique<ExternalEventCountsOnce>(Point, "One event brings at most one entry.", "ux_points_external_event",
            "The points for this event are in the ledger already."),
        Unique<OneLedgerEntryPerApproval>(Point, "One approval brings one entry.", "uniq_approval_entry",
            "The points of this approval are in the ledger already."),
        Unique<OneReversalPerEntry>(Point, "An entry is taken back at most once.", "uniq_reversal_entry", "This entry of the ledger is reversed already."),
        Triggered<AwardsStayWithinTheActivityLimit, StateConflictException>(Point, "EL037",
            "Where the activity has a limit (max_awards_per_user), no more approvals of one user are paid.", ErrorCodes.MaxAwardsReached),
        Triggered<LearnPointsWithinCap, ValidationException>(Point, "EL038", "Course tags bring a user at most 20 points.", ErrorCodes.PointsOutOfBounds),
        DatabaseOnly("LedgerIsAppendOnly", Point, "EL031", "No UPDATE, DELETE or TRUNCATE of points_ledger.",
            "No command changes an entry.", error: typeof(ForbiddenException), code: ErrorCodes.Forbidden),
        DatabaseOnly("ApprovalHasItsLedgerEntry", Point, "EL032",
            "At commit an approved submission has its entry, unless it is worth nothing or the activity's limit is reached.", "The command writes both."),
        DatabaseOnly("ApprovalEntryMatchesItsSubmission", Point, "EL033",
            "The entry of an approval belongs to an approved submission of the same user and stage.", "The command takes both from the submission."),
        DatabaseOnly("RevocationReversesTheApproval", Point, "EL034",
            "A reversal mirrors its entry (user, stage, time of the event, points), once the submission is revoked.", "The command copies the entry."),
        DatabaseOnly("RevocationHasItsCompensation", Point, "EL035", "At commit the entry of a revoked submission is taken back.", "The command writes both."),
        DatabaseOnly("LedgerEntryIsNotFromTheFuture", Point, "EL039", "created_at is at most five minutes ahead of the database's clock.",
            "The database sets it."),
        DatabaseOnly("LedgerEntryIsNotBackdated", Point, "EL070",
            "created_at is at most five minutes behind the database's clock, unless the system or an import (app.import = on) writes.",
            "The commands take the time of their clock."),
        DatabaseOnly("LedgerRowsAreWellFormed", Point, PostgresErrorCodes.CheckViolation,
            "An event has a name, facts beside are an object, scoring rules and limits are not negative.", "The program writes these values itself.",
            ["chk_external_event_unique", "chk_points_ledger_meta", "chk_scoring_rules_not_negative", "chk_activities_limits"]),
    ];
}
