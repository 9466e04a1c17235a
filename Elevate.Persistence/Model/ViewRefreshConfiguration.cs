using Elevate.Persistence.Analytics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class ViewRefreshConfiguration : IEntityTypeConfiguration<ViewRefresh>
{
    public void Configure(EntityTypeBuilder<ViewRefresh> builder)
    {
        builder.ToTable("view_refresh_log");
        builder.Property(refresh => refresh.Id).UseIdentityAlwaysColumn();
        builder.HasIndex(refresh => new { refresh.ViewName, refresh.StartedAt }).IsDescending(false, true)
            .HasDatabaseName("ix_view_refresh_log_view_started");
    }
}
