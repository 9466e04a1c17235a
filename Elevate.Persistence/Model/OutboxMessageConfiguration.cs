using Elevate.Persistence.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class OutboxMessageConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox_messages");
        builder.Property(message => message.Id).UseIdentityAlwaysColumn();
        builder.Property(message => message.Payload).HasColumnType("jsonb");
        builder.Property(message => message.TraceParent).HasMaxLength(55);
        builder.Property(message => message.CreatedAt).HasDefaultNow();
        builder.Property(message => message.AvailableAt).HasDefaultNow();
        builder.Property(message => message.Attempts).HasDefaultValue(0);
        builder.HasIndex(message => message.DedupeKey).IsUnique().HasDatabaseName("ux_outbox_messages_dedupe_key");
        builder.HasIndex(message => new { message.AvailableAt, message.Id }).HasFilter("processed_at IS NULL")
            .HasDatabaseName("ix_outbox_messages_waiting");
    }
}
