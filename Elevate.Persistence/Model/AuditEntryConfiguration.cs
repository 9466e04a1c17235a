using Elevate.Domain.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_log");
        builder.Property(entry => entry.Id).UseIdentityAlwaysColumn();
        builder.Property(entry => entry.Meta).HasColumnType("jsonb");
        builder.Property(entry => entry.CreatedAt).HasDefaultNow();
        builder.HasIndex(entry => new { entry.ActorId, entry.Id }).HasDatabaseName("ix_audit_actor");
        builder.HasIndex(entry => new { entry.TargetId, entry.Id }).HasDatabaseName("ix_audit_target");
        builder.HasIndex(entry => new { entry.Action, entry.Id }).HasDatabaseName("ix_audit_action");
    }
}
