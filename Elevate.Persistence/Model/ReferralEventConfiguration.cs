using Elevate.Domain.Users;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Elevate.Persistence.Model;

internal sealed class ReferralEventConfiguration : IEntityTypeConfiguration<ReferralEvent>
{
    public void Configure(EntityTypeBuilder<ReferralEvent> builder)
    {
        builder.ToTable("referral_events");
        builder.Property(referral => referral.Id).HasDefaultValueSql("gen_random_uuid()");
        builder.Property(referral => referral.CreatedAt).HasDefaultNow();
        builder.HasOne<User>().WithMany().HasForeignKey(referral => referral.ReferrerUserId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_referral_events_referrer");
        builder.HasOne<User>().WithMany().HasForeignKey(referral => referral.RefereeUserId)
            .OnDelete(DeleteBehavior.Cascade).HasConstraintName("fk_referral_events_referee");

        // One referrer a referee; the pair of the older rule follows from it.
        builder.HasIndex(referral => new { referral.RefereeUserId, referral.EventType }).IsUnique()
            .HasDatabaseName("ux_referral_event_referee_event");
        builder.HasIndex(referral => new { referral.ReferrerUserId, referral.CreatedAt }).HasDatabaseName("ix_referrals_referrer_time");
    }
}
