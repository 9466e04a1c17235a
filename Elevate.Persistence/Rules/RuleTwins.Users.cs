using Elevate.Domain.Errors;
using Elevate.Domain.Users;
using Npgsql;

namespace Elevate.Persistence.Rules;

public static partial class RuleTwins
{
    private const string Person = "Users";

    private static IEnumerable<RuleTwin> Users =>
    [
        Triggered<OnlyAdminsAssignRoles, ForbiddenException>(Person, "EL040",
            "A role above PARTICIPANT, at sign-up or later, is given and taken by an admin or higher, or by the system.", ErrorCodes.Forbidden),
        Triggered<OnlySuperadminsAssignAdminRoles, ForbiddenException>(Person, "EL041",
            "ADMIN and SUPERADMIN are given and taken by a superadmin or by the system.", ErrorCodes.Forbidden),
        Triggered<NobodyChangesTheirOwnRole, ForbiddenException>(Person, "EL042", "Nobody changes their own role, up or down.", ErrorCodes.OwnRole),
        Triggered<AtLeastOneSuperadmin, StateConflictException>(Person, "EL043",
            "The last superadmin is not demoted, deleted or marked as deleted, however many try at once.", ErrorCodes.LastSuperadmin),
        Checked<HandleIsWellFormed>(Person, "A handle has 3 to 30 letters (a to z), digits, hyphens and underscores.", ["chk_handle_pattern"], "handle",
            "A handle has 3 to 30 letters (a to z), digits, hyphens and underscores."),
        Unique<HandleIsUnique>(Person, "Handles differ in more than case.", "users_handle_key", "This handle is taken."),
        Checked<EmailIsWellFormed>(Person, "An e-mail address, lower-case, of at most 254 characters.", ["chk_email_format"], "email",
            "This is not an e-mail address."),
        Unique<EmailIsUnique>(Person, "One account an e-mail address.", "users_email_key", "An account with this e-mail address exists."),
        Checked<NobodyRefersThemselves>(Person, "Nobody refers themselves.", ["chk_users_no_self_referral", "chk_referral_events_no_self_referral"], null,
            "Nobody refers themselves.") with { Codes = [ErrorCodes.SelfReferral] },
        DatabaseOnly("AccountsAreChangedByTheirOwners", Person, "EL044",
            "An account is changed by its owner, by an admin or higher, or by the system; a confirmed type and an account marked as deleted not by its owner. Only the latter two delete.",
            "No command changes an account.", error: typeof(ForbiddenException), code: ErrorCodes.Forbidden),
        DatabaseOnly("OnlyAdminsRevokeTokens", Person, "EL045", "Tokens are revoked by an admin or higher, or by the system.",
            "The command line does it, as the system.", error: typeof(ForbiddenException), code: ErrorCodes.Forbidden),
        DatabaseOnly("RevokedTokensStayRevoked", Person, "EL046", "The moment before which tokens are refused never moves back, and never goes.",
            "The command line moves it forward only."),
        DatabaseOnly("AccountsAreWellFormed", Person, PostgresErrorCodes.CheckViolation, "A name is not blank, a share code has 8 characters that cannot be confused.",
            "Names come from the identity provider, share codes from a generator.", ["chk_users_name_not_empty", "chk_users_ref_code"]),
        DatabaseOnly("AccountsAreLinkedOnce", Person, PostgresErrorCodes.UniqueViolation,
            "A share code and a contact of the learning platform belong to one account; a step of a referee counts once.",
            "What loses is tried again with another code, or is a repeat of what was done.",
            ["users_ref_code_key", "users_kajabi_contact_id_key", "ux_referral_event_referee_event"]),
        DatabaseOnly("UsersWithHistoryAreNeverDeleted", Person, PostgresErrorCodes.ForeignKeyViolation,
            "Who handed in, earned points or holds a badge is made anonymous instead of deleted.", "No command deletes an account.",
            ["fk_submissions_user", "fk_points_ledger_user", "fk_earned_badges_user"]),
    ];
}
