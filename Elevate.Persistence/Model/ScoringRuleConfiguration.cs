using Elevate.Domain.Activities;
using Elevate.Domain.Points;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class ScoringRuleConfiguration : IEntityTypeConfiguration<ScoringRule>
{
    public void Configure(EntityTypeBuilder<ScoringRule> builder)
    {
        builder.ToTable("scoring_rules");
        builder.HasKey(rule => new { rule.ActivityCode, rule.Version });
        builder.Property(rule => rule.FixedPoints).HasDefaultValue(0);
        builder.Property(rule => rule.PointsPerPeer).HasDefaultValue(0);
        builder.Property(rule => rule.MaxPeers).HasDefaultValue(0);
        builder.Property(rule => rule.PointsPerStudent).HasDefaultValue(0);
        builder.Property(rule => rule.MaxStudents).HasDefaultValue(0);
        builder.Property(rule => rule.PointsPerTag).HasDefaultValue(0);
        builder.Property(rule => rule.MaxTagPoints).HasDefaultValue(0);
        builder.Property(rule => rule.AdjustmentPercent).HasDefaultValue(0);
        builder.Property(rule => rule.CreatedAt).HasDefaultNow();
        builder.HasOne<Activity>().WithMany().HasForeignKey(rule => rule.ActivityCode)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_scoring_rules_activity");
    }
}
