using Elevate.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("submissions");
        builder.Property(submission => submission.Id).HasDefaultValueSql("gen_random_uuid()");
        builder.Property(submission => submission.Status).HasDefaultValue(SubmissionStatus.Pending);
        builder.Property(submission => submission.Visibility).HasDefaultValue(Visibility.Private).HasSentinel(Visibility.Private);
        builder.Property(submission => submission.Payload).HasColumnType("jsonb");
        builder.Property(submission => submission.CreatedAt).HasDefaultNow();
        builder.Property(submission => submission.UpdatedAt).IsTimestampKeptByTrigger();
        builder.Property(submission => submission.Version).IsRowVersionKeptByTrigger();

        builder.HasOne(submission => submission.Author).WithMany(user => user.Submissions).HasForeignKey(submission => submission.UserId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_submissions_user");
        builder.HasOne(submission => submission.Reviewer).WithMany().HasForeignKey(submission => submission.ReviewerId)
            .OnDelete(DeleteBehavior.SetNull).HasConstraintName("fk_submissions_reviewer");
        builder.HasOne(submission => submission.Activity).WithMany().HasForeignKey(submission => submission.ActivityCode)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_submissions_activity");

        // Own list, hourly limit and weekly quota all read one user's rows by time.
        builder.HasIndex(submission => new { submission.UserId, submission.CreatedAt, submission.Id }).IsDescending(false, true, true)
            .HasDatabaseName("ix_submissions_user_created");
        builder.HasIndex(submission => new { submission.Status, submission.CreatedAt, submission.Id })
            .HasDatabaseName("idx_admin_submissions_queue");
        builder.HasIndex(submission => submission.ReviewerId).HasFilter("reviewer_id IS NOT NULL")
            .HasDatabaseName("idx_submissions_reviewer");
        builder.HasIndex(submission => new { submission.ActivityCode, submission.CreatedAt })
            .HasDatabaseName("idx_submissions_activity_created_at");
    }
}
