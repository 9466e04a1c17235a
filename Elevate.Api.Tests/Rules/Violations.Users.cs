using Elevate.Domain.Badges;
using Elevate.Domain.Users;

namespace Elevate.Api.Tests.Rules;

internal static partial class Violations
{
    private static IEnumerable<Violation> Users =>
    [
        new("only_admins_assign_roles", As("rev", "UPDATE users SET role = 'REVIEWER' WHERE id = 'edu'"),
            () => OnlyAdminsAssignRoles.Check(Someone("rev", Role.Reviewer))),
        new("only_superadmins_assign_admin_roles", As("admin", SignUp("second", "ADMIN")),
            () => OnlySuperadminsAssignAdminRoles.Check(Someone("admin", Role.Admin), Role.Participant, Role.Admin)),
        new("nobody_changes_their_own_role", As("admin", "UPDATE users SET role = 'REVIEWER' WHERE id = 'admin'"),
            () => NobodyChangesTheirOwnRole.Check(Someone("admin", Role.Admin), "admin")),
        new("at_least_one_superadmin", As("system", "DELETE FROM users WHERE id = 'super'"),
            () => AtLeastOneSuperadmin.Check(0)),
        new("chk_handle_pattern", SignUp("new", handle: "ab"), () => HandleIsWellFormed.Check("ab")),
        new("users_handle_key", SignUp("new", handle: "EDU2"), () => HandleIsUnique.Check(true)),
        new("chk_email_format", SignUp("new", email: "nobody"), () => EmailIsWellFormed.Check("nobody")),
        new("users_email_key", SignUp("new", email: " EDU2@Example.org "), () => EmailIsUnique.Check(true)),
        new("chk_users_no_self_referral", As("system", "UPDATE users SET referred_by_user_id = id WHERE id = 'edu'"),
            () => NobodyRefersThemselves.Check("edu", "edu")),
        new("chk_referral_events_no_self_referral",
            "INSERT INTO referral_events (referrer_user_id, referee_user_id, event_type) VALUES ('edu', 'edu', 'SIGNUP')",
            () => NobodyRefersThemselves.Check("edu", "edu")),
        new("accounts_are_changed_by_their_owners", As("edu", "UPDATE users SET profile_visibility = 'PRIVATE' WHERE id = 'edu2'")),
        new("only_admins_revoke_tokens", As("rev", "INSERT INTO token_cutoffs (subject, valid_after) VALUES ('edu', now())")),
        new("revoked_tokens_stay_revoked", As("system",
            "INSERT INTO token_cutoffs (subject, valid_after) VALUES ('edu', now()); UPDATE token_cutoffs SET valid_after = valid_after - interval '1 second'")),
        new("chk_users_name_not_empty", SignUp("new", name: " ")),
        new("chk_users_ref_code", As("system", "UPDATE users SET ref_code = 'ABCDEFG0' WHERE id = 'edu'")),
        new("users_ref_code_key", As("system", "UPDATE users SET ref_code = 'ABCDEFGH' WHERE id = 'edu2'")),
        new("users_kajabi_contact_id_key", As("system", "UPDATE users SET kajabi_contact_id = '77' WHERE id = 'edu2'")),
        new("ux_referral_event_referee_event",
            "INSERT INTO referral_events (referrer_user_id, referee_user_id, event_type) VALUES ('edu2', 'student', 'SIGNUP')"),
        new("fk_submissions_user", As("system", "DELETE FROM users WHERE id = 'busy'")),
        new("fk_points_ledger_user", As("system", Bonus("student", "EXPLORE", 1, "bonus")) + "; DELETE FROM users WHERE id = 'student'"),
        new("fk_earned_badges_user", As("system", "INSERT INTO earned_badges (user_id, badge_code) VALUES ('student', 'CHAMPION'); DELETE FROM users WHERE id = 'student'")),
    ];

    private static IEnumerable<Violation> Badges =>
    [
        new("ux_earned_badges_user_code", As("system", "INSERT INTO earned_badges (user_id, badge_code) VALUES ('edu', 'IN_CLASS_INNOVATOR')"),
            () => BadgeIsEarnedOnce.Check(true)),
        new("earned_badges_are_sticky", As("rev", "DELETE FROM earned_badges"),
            () => EarnedBadgesAreSticky.Check(Someone("rev", Role.Reviewer))),
        new("badges_are_granted_by_others", As("admin", "INSERT INTO earned_badges (user_id, badge_code) VALUES ('admin', 'CHAMPION')")),
        new("fk_earned_badges_badge", As("system", "DELETE FROM badges WHERE code = 'IN_CLASS_INNOVATOR'"), () => EarnedBadgesKeepTheirBadge.Check(1)),
        new("chk_badges_lengths", As("system", "UPDATE badges SET name = 'x'")),
        new("chk_badges_criteria", As("system", """UPDATE badges SET criteria = '{"type": "luck"}'""")),
    ];

    private static IEnumerable<Violation> Platform =>
    [
        new("audit_log_is_append_only", "TRUNCATE audit_log"),
        new("chk_audit_log_not_empty", As("system", "INSERT INTO audit_log (actor_id, action) VALUES ('', 'X')")),
        new("audit_entry_names_its_actor", As("edu", "INSERT INTO audit_log (actor_id, action) VALUES ('admin', 'APPROVE_SUBMISSION')")),
        new("only_admins_change_the_programme", As("rev", "UPDATE scoring_rules SET fixed_points = 1000")),
        new("chk_learn_tag_grants_normalised", "INSERT INTO learn_tag_grants (user_id, tag_name) VALUES ('edu', 'Elevate-AI-2-Completed')"),
        new("chk_kajabi_events_normalised", "UPDATE kajabi_events SET tag_name_norm = 'T '"),
        new("ux_kajabi_event_tag", """
            INSERT INTO kajabi_events (event_id, tag_name_raw, tag_name_norm, contact_id, created_at_utc, raw) VALUES ('e1', 'T', 't', '78', now(), '{}')
            """),
        new("learn_tag_grants_pkey", "INSERT INTO learn_tag_grants (user_id, tag_name) VALUES ('edu', 'elevate-ai-1-completed')"),
        new("ux_outbox_messages_dedupe_key", "INSERT INTO outbox_messages (type, payload, dedupe_key) VALUES ('test', '{}', 'once')"),
    ];
}
