using Elevate.Domain.Badges;
using Elevate.Domain.Kajabi;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Elevate.Persistence.Migrations;

/// <inheritdoc />
public partial class Tables : Migration
{
    /// <inheritdoc />
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AlterDatabase()
            .Annotation("Npgsql:Enum:BadgeSource", "AUTO,MANUAL")
            .Annotation("Npgsql:Enum:KajabiEventStatus", "RECEIVED,PROCESSED,DUPLICATE,IGNORED,QUEUED_UNMATCHED,STUDENT,FAILED")
            .Annotation("Npgsql:Enum:LedgerSource", "MANUAL,WEBHOOK,FORM")
            .Annotation("Npgsql:Enum:ReferralEventType", "SIGNUP,LEARN_COMPLETED")
            .Annotation("Npgsql:Enum:Role", "PARTICIPANT,REVIEWER,ADMIN,SUPERADMIN")
            .Annotation("Npgsql:Enum:SubmissionStatus", "PENDING,APPROVED,REJECTED,REVOKED")
            .Annotation("Npgsql:Enum:UserType", "EDUCATOR,STUDENT")
            .Annotation("Npgsql:Enum:Visibility", "PUBLIC,PRIVATE");

        migrationBuilder.CreateTable(
            name: "activities",
            columns: table => new
            {
                code = table.Column<string>(type: "text", nullable: false),
                name = table.Column<string>(type: "text", nullable: false),
                description = table.Column<string>(type: "text", nullable: false),
                default_points = table.Column<int>(type: "integer", nullable: false),
                max_awards_per_user = table.Column<int>(type: "integer", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("activities_pkey", x => x.code);
            });

        migrationBuilder.CreateTable(
            name: "audit_log",
            columns: table => new
            {
                id = table.Column<long>(type: "bigint", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                actor_id = table.Column<string>(type: "text", nullable: false),
                action = table.Column<string>(type: "text", nullable: false),
                target_id = table.Column<string>(type: "text", nullable: true),
                meta = table.Column<string>(type: "jsonb", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
            },
            constraints: table =>
            {
                table.PrimaryKey("audit_log_pkey", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "badges",
            columns: table => new
            {
                code = table.Column<string>(type: "text", nullable: false),
                name = table.Column<string>(type: "text", nullable: false),
                description = table.Column<string>(type: "text", nullable: false),
                criteria = table.Column<string>(type: "jsonb", nullable: false),
                icon_url = table.Column<string>(type: "text", nullable: true),
                version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValue: 1)
            },
            constraints: table =>
            {
                table.PrimaryKey("badges_pkey", x => x.code);
            });

        migrationBuilder.CreateTable(
            name: "outbox_messages",
            columns: table => new
            {
                id = table.Column<long>(type: "bigint", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                type = table.Column<string>(type: "text", nullable: false),
                payload = table.Column<string>(type: "jsonb", nullable: false),
                dedupe_key = table.Column<string>(type: "text", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                available_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                attempts = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                processed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                last_error = table.Column<string>(type: "text", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("outbox_messages_pkey", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "users",
            columns: table => new
            {
                id = table.Column<string>(type: "text", nullable: false),
                handle = table.Column<string>(type: "text", nullable: false),
                name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                email = table.Column<string>(type: "text", nullable: false),
                avatar_url = table.Column<string>(type: "text", nullable: true),
                role = table.Column<Role>(type: "\"Role\"", nullable: false, defaultValue: Role.Participant),
                user_type = table.Column<UserType>(type: "\"UserType\"", nullable: false, defaultValue: UserType.Student),
                user_type_confirmed = table.Column<bool>(type: "boolean", nullable: false, defaultValue: false),
                profile_visibility = table.Column<Visibility>(type: "\"Visibility\"", nullable: false, defaultValue: Visibility.Public),
                ref_code = table.Column<string>(type: "text", nullable: true),
                referred_by_user_id = table.Column<string>(type: "text", nullable: true),
                region = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                school = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                cohort = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                kajabi_contact_id = table.Column<string>(type: "text", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                deleted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValue: 1)
            },
            constraints: table =>
            {
                table.PrimaryKey("users_pkey", x => x.id);
                table.ForeignKey(
                    name: "fk_users_referred_by",
                    column: x => x.referred_by_user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.SetNull);
            });

        migrationBuilder.CreateTable(
            name: "view_refresh_log",
            columns: table => new
            {
                id = table.Column<long>(type: "bigint", nullable: false)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                view_name = table.Column<string>(type: "text", nullable: false),
                started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                duration_ms = table.Column<int>(type: "integer", nullable: true),
                row_count = table.Column<long>(type: "bigint", nullable: true),
                success = table.Column<bool>(type: "boolean", nullable: false),
                error = table.Column<string>(type: "text", nullable: true)
            },
            constraints: table =>
            {
                table.PrimaryKey("view_refresh_log_pkey", x => x.id);
            });

        migrationBuilder.CreateTable(
            name: "scoring_rules",
            columns: table => new
            {
                activity_code = table.Column<string>(type: "text", nullable: false),
                version = table.Column<int>(type: "integer", nullable: false),
                fixed_points = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                points_per_peer = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                max_peers = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                points_per_student = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                max_students = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                points_per_tag = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                max_tag_points = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                adjustment_percent = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
            },
            constraints: table =>
            {
                table.PrimaryKey("scoring_rules_pkey", x => new { x.activity_code, x.version });
                table.ForeignKey(
                    name: "fk_scoring_rules_activity",
                    column: x => x.activity_code,
                    principalTable: "activities",
                    principalColumn: "code",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "earned_badges",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                user_id = table.Column<string>(type: "text", nullable: false),
                badge_code = table.Column<string>(type: "text", nullable: false),
                source = table.Column<BadgeSource>(type: "\"BadgeSource\"", nullable: false, defaultValue: BadgeSource.Auto),
                granted_by = table.Column<string>(type: "text", nullable: true),
                earned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
            },
            constraints: table =>
            {
                table.PrimaryKey("earned_badges_pkey", x => x.id);
                table.ForeignKey(
                    name: "fk_earned_badges_badge",
                    column: x => x.badge_code,
                    principalTable: "badges",
                    principalColumn: "code",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_earned_badges_granted_by",
                    column: x => x.granted_by,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.SetNull);
                table.ForeignKey(
                    name: "fk_earned_badges_user",
                    column: x => x.user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "idempotency_keys",
            columns: table => new
            {
                user_id = table.Column<string>(type: "text", nullable: false),
                operation = table.Column<string>(type: "text", nullable: false),
                key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                request_hash = table.Column<string>(type: "text", nullable: false),
                response = table.Column<string>(type: "jsonb", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
            },
            constraints: table =>
            {
                table.PrimaryKey("idempotency_keys_pkey", x => new { x.user_id, x.operation, x.key });
                table.ForeignKey(
                    name: "fk_idempotency_keys_user",
                    column: x => x.user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "kajabi_events",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                event_id = table.Column<string>(type: "text", nullable: false),
                tag_name_raw = table.Column<string>(type: "text", nullable: false),
                tag_name_norm = table.Column<string>(type: "text", nullable: false),
                contact_id = table.Column<string>(type: "text", nullable: false),
                email = table.Column<string>(type: "text", nullable: true),
                created_at_utc = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                processed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                user_match = table.Column<string>(type: "text", nullable: true),
                status = table.Column<KajabiEventStatus>(type: "\"KajabiEventStatus\"", nullable: false, defaultValue: KajabiEventStatus.Received),
                attempts = table.Column<int>(type: "integer", nullable: false, defaultValue: 0),
                last_error = table.Column<string>(type: "text", nullable: true),
                raw = table.Column<string>(type: "jsonb", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("kajabi_events_pkey", x => x.id);
                table.ForeignKey(
                    name: "fk_kajabi_events_user_match",
                    column: x => x.user_match,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.SetNull);
            });

        migrationBuilder.CreateTable(
            name: "learn_tag_grants",
            columns: table => new
            {
                user_id = table.Column<string>(type: "text", nullable: false),
                tag_name = table.Column<string>(type: "text", nullable: false),
                granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
            },
            constraints: table =>
            {
                table.PrimaryKey("learn_tag_grants_pkey", x => new { x.user_id, x.tag_name });
                table.ForeignKey(
                    name: "fk_learn_tag_grants_user",
                    column: x => x.user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "referral_events",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                referrer_user_id = table.Column<string>(type: "text", nullable: false),
                referee_user_id = table.Column<string>(type: "text", nullable: false),
                event_type = table.Column<ReferralEventType>(type: "\"ReferralEventType\"", nullable: false),
                external_event_id = table.Column<string>(type: "text", nullable: true),
                source = table.Column<string>(type: "text", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
            },
            constraints: table =>
            {
                table.PrimaryKey("referral_events_pkey", x => x.id);
                table.ForeignKey(
                    name: "fk_referral_events_referee",
                    column: x => x.referee_user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
                table.ForeignKey(
                    name: "fk_referral_events_referrer",
                    column: x => x.referrer_user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "submissions",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                user_id = table.Column<string>(type: "text", nullable: false),
                activity_code = table.Column<string>(type: "text", nullable: false),
                status = table.Column<SubmissionStatus>(type: "\"SubmissionStatus\"", nullable: false, defaultValue: SubmissionStatus.Pending),
                visibility = table.Column<Visibility>(type: "\"Visibility\"", nullable: false, defaultValue: Visibility.Private),
                payload = table.Column<string>(type: "jsonb", nullable: false),
                reviewer_id = table.Column<string>(type: "text", nullable: true),
                review_note = table.Column<string>(type: "text", nullable: true),
                reviewed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                revocation_reason = table.Column<string>(type: "text", nullable: true),
                approval_org_timezone = table.Column<string>(type: "text", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()"),
                version = table.Column<int>(type: "integer", rowVersion: true, nullable: false, defaultValue: 1)
            },
            constraints: table =>
            {
                table.PrimaryKey("submissions_pkey", x => x.id);
                table.ForeignKey(
                    name: "fk_submissions_activity",
                    column: x => x.activity_code,
                    principalTable: "activities",
                    principalColumn: "code",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_submissions_reviewer",
                    column: x => x.reviewer_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.SetNull);
                table.ForeignKey(
                    name: "fk_submissions_user",
                    column: x => x.user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "evidence_paths",
            columns: table => new
            {
                path = table.Column<string>(type: "text", nullable: false),
                submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                is_attachment = table.Column<bool>(type: "boolean", nullable: false)
            },
            constraints: table =>
            {
                table.PrimaryKey("evidence_path_is_used_once", x => x.path);
                table.ForeignKey(
                    name: "fk_evidence_paths_submission",
                    column: x => x.submission_id,
                    principalTable: "submissions",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateTable(
            name: "points_ledger",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                user_id = table.Column<string>(type: "text", nullable: false),
                activity_code = table.Column<string>(type: "text", nullable: false),
                source = table.Column<LedgerSource>(type: "\"LedgerSource\"", nullable: false),
                delta_points = table.Column<int>(type: "integer", nullable: false),
                external_source = table.Column<string>(type: "text", nullable: true),
                external_event_id = table.Column<string>(type: "text", nullable: false),
                submission_id = table.Column<Guid>(type: "uuid", nullable: true),
                reverses_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                event_time = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                meta = table.Column<string>(type: "jsonb", nullable: false, defaultValueSql: "'{}'::jsonb"),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
            },
            constraints: table =>
            {
                table.PrimaryKey("points_ledger_pkey", x => x.id);
                table.ForeignKey(
                    name: "fk_points_ledger_activity",
                    column: x => x.activity_code,
                    principalTable: "activities",
                    principalColumn: "code",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_points_ledger_reverses",
                    column: x => x.reverses_entry_id,
                    principalTable: "points_ledger",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_points_ledger_submission",
                    column: x => x.submission_id,
                    principalTable: "submissions",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    name: "fk_points_ledger_user",
                    column: x => x.user_id,
                    principalTable: "users",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Restrict);
            });

        migrationBuilder.CreateTable(
            name: "submission_attachments",
            columns: table => new
            {
                id = table.Column<Guid>(type: "uuid", nullable: false, defaultValueSql: "gen_random_uuid()"),
                submission_id = table.Column<Guid>(type: "uuid", nullable: false),
                path = table.Column<string>(type: "text", nullable: false),
                hash = table.Column<string>(type: "text", nullable: true),
                created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "now()")
            },
            constraints: table =>
            {
                table.PrimaryKey("submission_attachments_pkey", x => x.id);
                table.ForeignKey(
                    name: "fk_submission_attachments_submission",
                    column: x => x.submission_id,
                    principalTable: "submissions",
                    principalColumn: "id",
                    onDelete: ReferentialAction.Cascade);
            });

        migrationBuilder.CreateIndex(
            name: "ix_audit_action",
            table: "audit_log",
            columns: new[] { "action", "id" });

        migrationBuilder.CreateIndex(
            name: "ix_audit_actor",
            table: "audit_log",
            columns: new[] { "actor_id", "id" });

        migrationBuilder.CreateIndex(
            name: "ix_audit_target",
            table: "audit_log",
            columns: new[] { "target_id", "id" });

        migrationBuilder.CreateIndex(
            name: "ix_earned_badges_badge",
            table: "earned_badges",
            column: "badge_code");

        migrationBuilder.CreateIndex(
            name: "ix_earned_badges_granted_by",
            table: "earned_badges",
            column: "granted_by",
            filter: "granted_by IS NOT NULL");

        migrationBuilder.CreateIndex(
            name: "ux_earned_badges_user_code",
            table: "earned_badges",
            columns: new[] { "user_id", "badge_code" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_evidence_paths_submission",
            table: "evidence_paths",
            column: "submission_id");

        migrationBuilder.CreateIndex(
            name: "ix_kajabi_events_status_time",
            table: "kajabi_events",
            columns: new[] { "status", "created_at_utc" });

        migrationBuilder.CreateIndex(
            name: "ix_kajabi_events_user_match",
            table: "kajabi_events",
            column: "user_match",
            filter: "user_match IS NOT NULL");

        migrationBuilder.CreateIndex(
            name: "ux_kajabi_event_tag",
            table: "kajabi_events",
            columns: new[] { "event_id", "tag_name_norm" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_outbox_messages_waiting",
            table: "outbox_messages",
            columns: new[] { "available_at", "id" },
            filter: "processed_at IS NULL");

        migrationBuilder.CreateIndex(
            name: "ux_outbox_messages_dedupe_key",
            table: "outbox_messages",
            column: "dedupe_key",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "idx_points_ledger_activity_created_at",
            table: "points_ledger",
            columns: new[] { "activity_code", "created_at" });

        migrationBuilder.CreateIndex(
            name: "idx_points_ledger_created_at",
            table: "points_ledger",
            column: "created_at");

        migrationBuilder.CreateIndex(
            name: "idx_points_ledger_user_created_at",
            table: "points_ledger",
            columns: new[] { "user_id", "created_at", "id" },
            descending: new[] { false, true, true });

        migrationBuilder.CreateIndex(
            name: "ix_points_ledger_submission",
            table: "points_ledger",
            column: "submission_id",
            filter: "submission_id IS NOT NULL");

        migrationBuilder.CreateIndex(
            name: "uniq_reversal_entry",
            table: "points_ledger",
            column: "reverses_entry_id",
            unique: true,
            filter: "reverses_entry_id IS NOT NULL");

        migrationBuilder.CreateIndex(
            name: "ux_points_external_event",
            table: "points_ledger",
            column: "external_event_id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_referrals_referrer_time",
            table: "referral_events",
            columns: new[] { "referrer_user_id", "created_at" });

        migrationBuilder.CreateIndex(
            name: "ux_referral_event_referee_event",
            table: "referral_events",
            columns: new[] { "referee_user_id", "event_type" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ux_submission_attachments_path",
            table: "submission_attachments",
            columns: new[] { "submission_id", "path" },
            unique: true);

        migrationBuilder.CreateIndex(
            name: "idx_admin_submissions_queue",
            table: "submissions",
            columns: new[] { "status", "created_at", "id" });

        migrationBuilder.CreateIndex(
            name: "idx_submissions_activity_created_at",
            table: "submissions",
            columns: new[] { "activity_code", "created_at" });

        migrationBuilder.CreateIndex(
            name: "idx_submissions_reviewer",
            table: "submissions",
            column: "reviewer_id",
            filter: "reviewer_id IS NOT NULL");

        migrationBuilder.CreateIndex(
            name: "ix_submissions_user_created",
            table: "submissions",
            columns: new[] { "user_id", "created_at", "id" },
            descending: new[] { false, true, true });

        migrationBuilder.CreateIndex(
            name: "ix_users_created",
            table: "users",
            columns: new[] { "created_at", "id" },
            descending: new bool[0]);

        migrationBuilder.CreateIndex(
            name: "ix_users_referred_by",
            table: "users",
            column: "referred_by_user_id",
            filter: "referred_by_user_id IS NOT NULL");

        migrationBuilder.CreateIndex(
            name: "users_kajabi_contact_id_key",
            table: "users",
            column: "kajabi_contact_id",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "users_ref_code_key",
            table: "users",
            column: "ref_code",
            unique: true);

        migrationBuilder.CreateIndex(
            name: "ix_view_refresh_log_view_started",
            table: "view_refresh_log",
            columns: new[] { "view_name", "started_at" },
            descending: new[] { false, true });
    }

    /// <inheritdoc />
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable(
            name: "audit_log");

        migrationBuilder.DropTable(
            name: "earned_badges");

        migrationBuilder.DropTable(
            name: "evidence_paths");

        migrationBuilder.DropTable(
            name: "idempotency_keys");

        migrationBuilder.DropTable(
            name: "kajabi_events");

        migrationBuilder.DropTable(
            name: "learn_tag_grants");

        migrationBuilder.DropTable(
            name: "outbox_messages");

        migrationBuilder.DropTable(
            name: "points_ledger");

        migrationBuilder.DropTable(
            name: "referral_events");

        migrationBuilder.DropTable(
            name: "scoring_rules");

        migrationBuilder.DropTable(
            name: "submission_attachments");

        migrationBuilder.DropTable(
            name: "view_refresh_log");

        migrationBuilder.DropTable(
            name: "badges");

        migrationBuilder.DropTable(
            name: "submissions");

        migrationBuilder.DropTable(
            name: "activities");

        migrationBuilder.DropTable(
            name: "users");
    }
}
