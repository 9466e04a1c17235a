using Elevate.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class UsedEvidencePathConfiguration : IEntityTypeConfiguration<UsedEvidencePath>
{
    public void Configure(EntityTypeBuilder<UsedEvidencePath> builder)
    {
        builder.ToTable("evidence_paths");
        builder.HasKey(evidence => evidence.Path).HasName("evidence_path_is_used_once");
        builder.HasOne<Submission>().WithMany().HasForeignKey(evidence => evidence.SubmissionId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_evidence_paths_submission");
        builder.HasIndex(evidence => evidence.SubmissionId).HasDatabaseName("ix_evidence_paths_submission");
    }
}
