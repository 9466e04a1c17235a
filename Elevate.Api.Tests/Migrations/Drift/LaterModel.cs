using Elevate.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Elevate.Api.Tests.Migrations.Drift;

/// <summary>The app's model and something that no migration makes yet.</summary>
internal sealed class LaterModel(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public static void Use(DbContextOptionsBuilder options) => options.ReplaceService<IModelCustomizer, LaterModel>();

    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        modelBuilder.Entity<User>(user =>
        {
            user.Property<string>("Nickname").HasColumnName("nickname").IsRequired().HasDefaultValue("");
            user.HasIndex("Nickname").HasDatabaseName("ix_users_nickname");
            user.Property(person => person.AvatarUrl).HasMaxLength(500);
        });
        modelBuilder.Entity("Pet", pet =>
        {
            pet.ToTable("pets");
            pet.Property<long>("Id").HasColumnName("id");
            pet.Property<string>("OwnerId").HasColumnName("owner_id");
            pet.HasKey("Id").HasName("pets_pkey");
            pet.HasOne(typeof(User), null).WithMany().HasForeignKey("OwnerId").HasConstraintName("fk_pets_owner");
            pet.HasIndex("OwnerId").HasDatabaseName("ix_pets_owner");
        });
    }
}
