using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.Property(user => user.Name).HasMaxLength(200);
        builder.Property(user => user.School).HasMaxLength(200);
        builder.Property(user => user.Cohort).HasMaxLength(100);
        builder.Property(user => user.Region).HasMaxLength(200);
        builder.Property(user => user.Role).HasDefaultValue(Role.Participant);
        builder.Property(user => user.UserType).HasDefaultValue(UserType.Student).HasSentinel(UserType.Student);
        builder.Property(user => user.UserTypeConfirmed).HasDefaultValue(false);
        builder.Property(user => user.ProfileVisibility).HasDefaultValue(Visibility.Public);
        builder.Property(user => user.CreatedAt).HasDefaultNow();
        builder.Property(user => user.Version).IsRowVersionKeptByTrigger();

        builder.HasOne(user => user.ReferredBy).WithMany().HasForeignKey(user => user.ReferredByUserId)
            .OnDelete(DeleteBehavior.SetNull).HasConstraintName("fk_users_referred_by");

        builder.HasIndex(user => user.RefCode).IsUnique().HasDatabaseName("users_ref_code_key");
        builder.HasIndex(user => user.KajabiContactId).IsUnique().HasDatabaseName("users_kajabi_contact_id_key");
        builder.HasIndex(user => user.ReferredByUserId).HasDatabaseName("ix_users_referred_by")
            .HasFilter("referred_by_user_id IS NOT NULL");
        builder.HasIndex(user => new { user.CreatedAt, user.Id }).IsDescending(true, true).HasDatabaseName("ix_users_created");
    }
}
