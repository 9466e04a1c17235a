using Elevate.Domain.Kajabi;
using Elevate.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class KajabiEventConfiguration : IEntityTypeConfiguration<KajabiEvent>
{
    public void Configure(EntityTypeBuilder<KajabiEvent> builder)
    {
        builder.ToTable("kajabi_events");
        builder.Property(received => received.Id).HasDefaultValueSql("gen_random_uuid()");
        builder.Property(received => received.ReceivedAt).HasDefaultNow();
        builder.Property(received => received.Status).HasDefaultValue(KajabiEventStatus.Received);
        builder.Property(received => received.Attempts).HasDefaultValue(0);
        builder.Property(received => received.Raw).HasColumnType("jsonb");
        builder.HasOne<User>().WithMany().HasForeignKey(received => received.UserMatch)
            .OnDelete(DeleteBehavior.SetNull).HasConstraintName("fk_kajabi_events_user_match");
        builder.HasIndex(received => new { received.EventId, received.TagNameNorm }).IsUnique().HasDatabaseName("ux_kajabi_event_tag");
        builder.HasIndex(received => new { received.Status, received.CreatedAtUtc }).HasDatabaseName("ix_kajabi_events_status_time");
        builder.HasIndex(received => received.UserMatch).HasFilter("user_match IS NOT NULL").HasDatabaseName("ix_kajabi_events_user_match");
    }
}
