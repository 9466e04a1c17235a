using Elevate.Domain.Users;
using Elevate.Persistence.Idempotency;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class IdempotencyKeyConfiguration : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("idempotency_keys");
        builder.HasKey(key => new { key.UserId, key.Operation, key.Key });
        builder.Property(key => key.Key).HasMaxLength(200);
        builder.Property(key => key.Response).HasColumnType("jsonb");
        builder.Property(key => key.CreatedAt).HasDefaultNow();
        builder.HasOne<User>().WithMany().HasForeignKey(key => key.UserId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_idempotency_keys_user");
    }
}
