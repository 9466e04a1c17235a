using Elevate.Domain.Points;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class LedgerEntryConfiguration : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("points_ledger");
        builder.Property(entry => entry.Id).HasDefaultValueSql("gen_random_uuid()");
        builder.Property(entry => entry.Meta).HasColumnType("jsonb").HasDefaultValueSql("'{}'::jsonb").HasSentinel("{}");
        builder.Property(entry => entry.CreatedAt).HasDefaultNow();

        builder.HasOne(entry => entry.User).WithMany(user => user.LedgerEntries).HasForeignKey(entry => entry.UserId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_points_ledger_user");
        builder.HasOne(entry => entry.Activity).WithMany().HasForeignKey(entry => entry.ActivityCode)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_points_ledger_activity");
        builder.HasOne(entry => entry.Submission).WithMany(submission => submission.LedgerEntries)
            .HasForeignKey(entry => entry.SubmissionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_points_ledger_submission");
        builder.HasOne(entry => entry.ReversesEntry).WithMany().HasForeignKey(entry => entry.ReversesEntryId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_points_ledger_reverses");

        builder.HasIndex(entry => entry.ExternalEventId).IsUnique().HasDatabaseName("ux_points_external_event");
        builder.HasIndex(entry => entry.ReversesEntryId).IsUnique().HasFilter("reverses_entry_id IS NOT NULL")
            .HasDatabaseName("uniq_reversal_entry");
        builder.HasIndex(entry => entry.SubmissionId).HasFilter("submission_id IS NOT NULL").HasDatabaseName("ix_points_ledger_submission");
        builder.HasIndex(entry => new { entry.UserId, entry.CreatedAt, entry.Id }).IsDescending(false, true, true)
            .HasDatabaseName("idx_points_ledger_user_created_at");
        builder.HasIndex(entry => entry.CreatedAt).HasDatabaseName("idx_points_ledger_created_at");
        builder.HasIndex(entry => new { entry.ActivityCode, entry.CreatedAt }).HasDatabaseName("idx_points_ledger_activity_created_at");
    }
}
