using Elevate.Domain.Kajabi;
using Elevate.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class LearnTagGrantConfiguration : IEntityTypeConfiguration<LearnTagGrant>
{
    public void Configure(EntityTypeBuilder<LearnTagGrant> builder)
    {
        builder.ToTable("learn_tag_grants");
        builder.HasKey(grant => new { grant.UserId, grant.TagName });
        builder.Property(grant => grant.GrantedAt).HasDefaultNow();
        builder.HasOne<User>().WithMany().HasForeignKey(grant => grant.UserId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_learn_tag_grants_user");
    }
}
