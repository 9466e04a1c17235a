using Elevate.Domain.Badges;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class BadgeConfiguration : IEntityTypeConfiguration<Badge>
{
    public void Configure(EntityTypeBuilder<Badge> builder)
    {
        builder.ToTable("badges");
        builder.HasKey(badge => badge.Code);
        builder.Property(badge => badge.Criteria).HasColumnType("jsonb");
        builder.Property(badge => badge.Version).IsRowVersionKeptByTrigger();
    }
}
