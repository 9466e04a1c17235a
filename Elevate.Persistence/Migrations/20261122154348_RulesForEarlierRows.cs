using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Migrations;

/// <summary>What the rules need to go through all rows for: indexes, and the constraints' check of what was there before them.</summary>
public partial class RulesForEarlierRows : Migration
{
    private static readonly (string Table, string[] Names)[] Constraints =
    [
        ("users", ["chk_handle_pattern", "chk_email_format", "chk_users_name_not_empty", "chk_users_ref_code", "chk_users_no_self_referral"]),
        ("submissions", ["chk_rejection_note", "chk_review_note_length", "chk_revocation_reason", "chk_learn_payload", "chk_explore_payload", "chk_amplify_payload", "chk_present_payload", "chk_shine_payload"]),
        ("submission_attachments", ["chk_attachment_path_not_empty", "chk_attachment_path_length", "chk_attachment_path_format", "chk_attachment_hash_format"]),
        ("points_ledger", ["chk_points_bounds", "chk_external_event_unique", "chk_points_ledger_meta"]),
        ("referral_events", ["chk_referral_events_no_self_referral"]),
        ("activities", ["chk_activities_limits"]),
        ("scoring_rules", ["chk_scoring_rules_not_negative"]),
        ("badges", ["chk_badges_lengths", "chk_badges_criteria"]),
        ("audit_log", ["chk_audit_log_not_empty"]),
        ("learn_tag_grants", ["chk_learn_tag_grants_normalised"]),
        ("kajabi_events", ["chk_kajabi_events_normalised"]),
    ];

    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndexConcurrently("users_handle_key", "users", "(lower(handle))", isUnique: true);
        migrationBuilder.CreateIndexConcurrently("users_email_key", "users", "(lower(email))", isUnique: true);
        migrationBuilder.CreateIndexConcurrently("ix_users_superadmins", "users", "(id) WHERE role = 'SUPERADMIN' AND deleted_at IS NULL");
        migrationBuilder.CreateIndexConcurrently(
            "uniq_learn_active_submission", "submissions", "(user_id) WHERE activity_code = 'LEARN' AND status IN ('PENDING', 'APPROVED')", isUnique: true);
        migrationBuilder.CreateIndexConcurrently(
            "uniq_learn_certificate_hash", "submissions",
            "((payload ->> 'certificate_hash')) WHERE activity_code = 'LEARN' AND status IN ('PENDING', 'APPROVED') AND payload ? 'certificate_hash'",
            isUnique: true);
        migrationBuilder.CreateIndexConcurrently(
            "uniq_approval_entry", "points_ledger", "(submission_id) WHERE external_source = 'admin_approval' AND reverses_entry_id IS NULL", isUnique: true);
        foreach (var (table, names) in Constraints)
        {
            foreach (var name in names) migrationBuilder.ValidateConstraint(name, table);
        }
    }
}
