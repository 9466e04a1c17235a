using System.Text.Json.Nodes;
using Elevate.Domain.Activities;
using Elevate.Domain.Audit;
using Elevate.Domain.Badges;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Npgsql;
using NpgsqlTypes;

namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>Writes participants with COPY, one table after the other.</summary>
/// <param name="connection">In a transaction.</param>
/// <param name="plan">What is made.</param>
/// <param name="frozen">Whether rows are to be visible to everybody for ever from the start; for tables whose files this transaction made.</param>
internal sealed class BulkCopy(NpgsqlConnection connection, BulkPlan plan, bool frozen)
{
    public void Write(IReadOnlyList<BulkLife> lives)
    {
        Copy(
            "users (id, handle, name, email, user_type, user_type_confirmed, profile_visibility, ref_code, referred_by_user_id, region, school, cohort, kajabi_contact_id, created_at)",
            lives, WriteAccount);
        Copy("learn_tag_grants (user_id, tag_name, granted_at)", lives, WriteGrants);
        Copy("referral_events (id, referrer_user_id, referee_user_id, event_type, source, created_at)", lives.Where(life => life.Referrer is not null), WriteReferral);
        Copy(
            "submissions (id, user_id, activity_code, status, visibility, payload, reviewer_id, review_note, reviewed_at, revocation_reason, approval_org_timezone, created_at, updated_at, version)",
            lives, WriteSubmissions);
        Copy("evidence_paths (path, submission_id, is_attachment)", lives, WriteFiles);
        Copy(
            "points_ledger (id, user_id, activity_code, source, delta_points, external_source, external_event_id, submission_id, reverses_entry_id, event_time, meta, created_at)",
            lives, WriteEntries);
        Copy("earned_badges (id, user_id, badge_code, source, earned_at)", lives, WriteBadges);
        Copy("audit_log (actor_id, action, target_id, meta, created_at)", lives, WriteAudit);
    }

    private void Copy(string columns, IEnumerable<BulkLife> lives, Action<NpgsqlBinaryImporter, BulkLife> write)
    {
        using var import = connection.BeginBinaryImport($"COPY {columns} FROM STDIN (FORMAT binary, FREEZE {frozen})");
        import.Timeout = TimeSpan.Zero;
        foreach (var life in lives) write(import, life);
        import.Complete();
    }

    private void WriteAccount(NpgsqlBinaryImporter import, BulkLife life)
    {
        var account = life.Account;
        import.StartRow();
        import.Write(account.Id);
        import.Write(account.Handle);
        import.Write(account.Name);
        import.Write($"{account.Handle}@bulk.example");
        import.Write(account.Type);
        import.Write(true);
        import.Write(account.Visibility);
        import.Write(account.ShareCode);
        WriteText(import, life.Referrer?.Id);
        import.Write(account.Region);
        import.Write(account.School);
        WriteText(import, account.IsStudent ? null : account.Cohort);
        import.Write(account.Id);
        import.Write(account.CreatedAt, NpgsqlDbType.TimestampTz);
    }

    private static void WriteGrants(NpgsqlBinaryImporter import, BulkLife life)
    {
        foreach (var learned in life.Events)
        {
            if (learned.Tag is not { } tag) continue;
            import.StartRow();
            import.Write(life.Account.Id);
            import.Write(tag);
            import.Write(learned.At, NpgsqlDbType.TimestampTz);
        }
    }

    private void WriteReferral(NpgsqlBinaryImporter import, BulkLife life)
    {
        import.StartRow();
        import.Write(BulkLives.IdOf(plan, life.Account.Number, 0, 4));
        import.Write(life.Referrer!.Value.Id);
        import.Write(life.Account.Id);
        import.Write(ReferralEventType.Signup);
        import.Write("cookie");
        import.Write(life.Account.CreatedAt.AddMinutes(5), NpgsqlDbType.TimestampTz);
    }

    private void WriteSubmissions(NpgsqlBinaryImporter import, BulkLife life)
    {
        foreach (var submission in life.Submissions)
        {
            var isRevoked = submission.Status == SubmissionStatus.Revoked;
            DateTime? decidedAt = isRevoked ? submission.RevokedAt : submission.IsDecided ? submission.DecidedAt : null;
            import.StartRow();
            import.Write(submission.Id);
            import.Write(life.Account.Id);
            import.Write(submission.Evidence.Activity.ToKey());
            import.Write(submission.Status);
            import.Write(submission.Visibility);
            import.Write(EvidenceJson.Write(submission.Evidence), NpgsqlDbType.Jsonb);
            WriteText(import, isRevoked ? BulkStaff.Admin : submission.Reviewer);
            WriteText(import, submission.Note);
            WriteTime(import, decidedAt);
            WriteText(import, isRevoked ? "The same class was handed in twice." : null);
            WriteText(import, submission.WasApproved && submission.Evidence is AmplifyEvidence ? plan.Zone.Id : null);
            import.Write(submission.CreatedAt, NpgsqlDbType.TimestampTz);
            import.Write(decidedAt ?? submission.CreatedAt, NpgsqlDbType.TimestampTz);
            import.Write(submission.Status switch { SubmissionStatus.Pending => 1, SubmissionStatus.Revoked => 3, _ => 2 });
        }
    }

    private static void WriteFiles(NpgsqlBinaryImporter import, BulkLife life)
    {
        foreach (var submission in life.Submissions)
        {
            foreach (var file in submission.Evidence.GetFiles())
            {
                import.StartRow();
                import.Write(file.Path);
                import.Write(submission.Id);
                import.Write(false);
            }
        }
    }

    private static void WriteEntries(NpgsqlBinaryImporter import, BulkLife life)
    {
        foreach (var happened in life.Events)
        {
            if (happened.Entry is not { } entry) continue;
            import.StartRow();
            import.Write(entry.Id);
            import.Write(life.Account.Id);
            import.Write(happened.Activity.ToKey());
            import.Write(entry.Source);
            import.Write(entry.Points);
            WriteText(import, entry.ExternalSource);
            import.Write(entry.EventId);
            WriteId(import, entry.Submission?.Id);
            WriteId(import, entry.ReversesEntry);
            import.Write(entry.EventTime, NpgsqlDbType.TimestampTz);
            import.Write(entry.Meta, NpgsqlDbType.Jsonb);
            import.Write(happened.At, NpgsqlDbType.TimestampTz);
        }
    }

    private void WriteBadges(NpgsqlBinaryImporter import, BulkLife life)
    {
        for (var place = 0; place < life.Badges.Count; place++)
        {
            import.StartRow();
            import.Write(BulkLives.IdOf(plan, life.Account.Number, place, 3));
            import.Write(life.Account.Id);
            import.Write(life.Badges[place].Code);
            import.Write(BadgeSource.Auto);
            import.Write(life.Badges[place].At, NpgsqlDbType.TimestampTz);
        }
    }

    private static void WriteAudit(NpgsqlBinaryImporter import, BulkLife life)
    {
        foreach (var submission in life.Submissions)
        {
            if (!submission.IsDecided) continue;
            var (reviewer, action) = (submission.Reviewer!, submission.WasApproved ? AuditAction.ApproveSubmission : AuditAction.RejectSubmission);
            WriteAudit(import, submission, reviewer, action, submission.DecidedAt, submission.WasApproved ? ("points", submission.Points ?? 0) : null);
            if (submission.Points is { } points && points != submission.BasePoints)
                WriteAudit(import, submission, reviewer, AuditAction.AdjustPoints, submission.DecidedAt, ("basePoints", submission.BasePoints), ("adjustedPoints", points));
            if (submission.Status == SubmissionStatus.Revoked)
                WriteAudit(import, submission, BulkStaff.Admin, AuditAction.RevokeSubmission, submission.RevokedAt, ("reason", "The same class was handed in twice."));
        }
    }

    private static void WriteAudit(
        NpgsqlBinaryImporter import, BulkSubmission submission, string actor, AuditAction action, DateTime at, params (string Key, JsonNode Value)?[] facts)
    {
        var id = submission.Id.ToString();
        var meta = new JsonObject { ["entityType"] = "submission", ["entityId"] = id, ["submissionType"] = submission.Evidence.Activity.ToKey() };
        foreach (var fact in facts)
        {
            if (fact is var (key, value)) meta[key] = value;
        }
        import.StartRow();
        import.Write(actor);
        import.Write(action.ToName());
        import.Write(id);
        import.Write(meta.ToJsonString(), NpgsqlDbType.Jsonb);
        import.Write(at, NpgsqlDbType.TimestampTz);
    }

    private static void WriteText(NpgsqlBinaryImporter import, string? value)
    {
        if (value is null) import.WriteNull();
        else import.Write(value);
    }

    private static void WriteTime(NpgsqlBinaryImporter import, DateTime? value)
    {
        if (value is null) import.WriteNull();
        else import.Write(value.Value, NpgsqlDbType.TimestampTz);
    }

    private static void WriteId(NpgsqlBinaryImporter import, Guid? value)
    {
        if (value is null) import.WriteNull();
        else import.Write(value.Value);
    }
}
