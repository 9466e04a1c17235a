using Elevate.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class SubmissionAttachmentConfiguration : IEntityTypeConfiguration<SubmissionAttachment>
{
    public void Configure(EntityTypeBuilder<SubmissionAttachment> builder)
    {
        builder.ToTable("submission_attachments");
        builder.Property(attachment => attachment.Id).HasDefaultValueSql("gen_random_uuid()");
        builder.Property(attachment => attachment.CreatedAt).HasDefaultNow();

        builder.HasOne(attachment => attachment.Submission).WithMany(submission => submission.Attachments)
            .HasForeignKey(attachment => attachment.SubmissionId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_submission_attachments_submission");

        builder.HasIndex(attachment => new { attachment.SubmissionId, attachment.Path }).IsUnique()
            .HasDatabaseName("ux_submission_attachments_path");
    }
}
