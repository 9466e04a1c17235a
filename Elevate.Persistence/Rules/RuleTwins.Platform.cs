using Elevate.Domain.Errors;
using Npgsql;

namespace Elevate.Persistence.Rules;

public static partial class RuleTwins
{
    private static IEnumerable<RuleTwin> Platform =>
    [
        DatabaseOnly("AuditLogIsAppendOnly", "Audit", "EL060", "No UPDATE, DELETE or TRUNCATE of audit_log.", "No command changes an entry.",
            error: typeof(ForbiddenException), code: ErrorCodes.Forbidden),
        DatabaseOnly("AuditEntryNamesItsActor", "Audit", "EL061", "actor_id is the one who acts; the system writes in any name.",
            "The commands write their own actor."),
        DatabaseOnly("AuditEntriesAreNamed", "Audit", PostgresErrorCodes.CheckViolation, "An entry names its actor and its action.",
            "The actions are an enum, the actor is always known.", ["chk_audit_log_not_empty"]),
        DatabaseOnly("OnlyAdminsChangeTheProgramme", "Activities", "EL071",
            "Stages, scoring rules and the badge catalogue are changed by an admin or higher, or by the system.",
            "No command changes them.", error: typeof(ForbiddenException), code: ErrorCodes.Forbidden),
        DatabaseOnly("TagsAreNormalised", "Kajabi", PostgresErrorCodes.CheckViolation, "Tags are stored trimmed and in lower case.",
            "The program normalises them.", ["chk_learn_tag_grants_normalised", "chk_kajabi_events_normalised"]),
        DatabaseOnly("EventsArriveOnce", "Kajabi", PostgresErrorCodes.UniqueViolation, "One row an event and tag, one grant a user and tag, one message a dedupe key.",
            "Repeats are expected and passed over (ON CONFLICT DO NOTHING).",
            ["ux_kajabi_event_tag", "learn_tag_grants_pkey", "ux_outbox_messages_dedupe_key"]),
    ];
}
