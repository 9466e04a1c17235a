using Elevate.Domain.Badges;
using Elevate.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class EarnedBadgeConfiguration : IEntityTypeConfiguration<EarnedBadge>
{
    public void Configure(EntityTypeBuilder<EarnedBadge> builder)
    {
        builder.ToTable("earned_badges");
        builder.Property(earned => earned.Id).HasDefaultValueSql("gen_random_uuid()");
        builder.Property(earned => earned.Source).HasDefaultValue(BadgeSource.Auto);
        builder.Property(earned => earned.EarnedAt).HasDefaultNow();

        builder.HasOne(earned => earned.User).WithMany(user => user.EarnedBadges).HasForeignKey(earned => earned.UserId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_earned_badges_user");
        builder.HasOne(earned => earned.Badge).WithMany().HasForeignKey(earned => earned.BadgeCode)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_earned_badges_badge");
        builder.HasOne<User>().WithMany().HasForeignKey(earned => earned.GrantedBy)
            .OnDelete(DeleteBehavior.SetNull).HasConstraintName("fk_earned_badges_granted_by");

        builder.HasIndex(earned => new { earned.UserId, earned.BadgeCode }).IsUnique().HasDatabaseName("ux_earned_badges_user_code");
        builder.HasIndex(earned => earned.BadgeCode).HasDatabaseName("ix_earned_badges_badge");
        builder.HasIndex(earned => earned.GrantedBy).HasFilter("granted_by IS NOT NULL").HasDatabaseName("ix_earned_badges_granted_by");
    }
}
