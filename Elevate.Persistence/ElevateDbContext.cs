using Elevate.Domain.Activities;
using Elevate.Domain.Audit;
using Elevate.Domain.Badges;
using Elevate.Domain.Kajabi;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Analytics;
using Elevate.Persistence.Idempotency;
using Elevate.Persistence.Jobs;
using Elevate.Persistence.Model;
using Elevate.Persistence.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Persistence;

/// <summary>The programme's tables. It holds no state of its own, so that a factory can pool it.</summary>
/// <param name="options">Made by <see cref="ElevateDbContextOptions.Use"/>.</param>
public sealed class ElevateDbContext(DbContextOptions<ElevateDbContext> options) : DbContext(options)
{
    /// <summary>Accounts.</summary>
    public DbSet<User> Users => Set<User>();

    /// <summary>The five stages.</summary>
    public DbSet<Activity> Activities => Set<Activity>();

    /// <summary>Evidence handed in.</summary>
    public DbSet<Submission> Submissions => Set<Submission>();

    /// <summary>Files of submissions.</summary>
    public DbSet<SubmissionAttachment> SubmissionAttachments => Set<SubmissionAttachment>();

    /// <summary>Storage paths in use; kept by the database, to be read only.</summary>
    public DbSet<UsedEvidencePath> EvidencePaths => Set<UsedEvidencePath>();

    /// <summary>Points, insert only.</summary>
    public DbSet<LedgerEntry> PointsLedger => Set<LedgerEntry>();

    /// <summary>What each stage is worth.</summary>
    public DbSet<ScoringRule> ScoringRules => Set<ScoringRule>();

    /// <summary>The badge catalogue.</summary>
    public DbSet<Badge> Badges => Set<Badge>();

    /// <summary>Who holds which badge.</summary>
    public DbSet<EarnedBadge> EarnedBadges => Set<EarnedBadge>();

    /// <summary>Courses finished.</summary>
    public DbSet<LearnTagGrant> LearnTagGrants => Set<LearnTagGrant>();

    /// <summary>Events of the learning platform.</summary>
    public DbSet<KajabiEvent> KajabiEvents => Set<KajabiEvent>();

    /// <summary>Who brought in whom.</summary>
    public DbSet<ReferralEvent> ReferralEvents => Set<ReferralEvent>();

    /// <summary>Who did what, insert only.</summary>
    public DbSet<AuditEntry> AuditLog => Set<AuditEntry>();

    /// <summary>News waiting to be sent.</summary>
    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    /// <summary>Answers to requests that may be repeated.</summary>
    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    /// <summary>Runs of the refresh of materialized views.</summary>
    public DbSet<ViewRefresh> ViewRefreshLog => Set<ViewRefresh>();

    /// <summary>The last run of every background job.</summary>
    public DbSet<JobRun> JobRuns => Set<JobRun>();

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<ActivityCode>().HaveConversion<ActivityCodeConverter>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        EnumTypes.Declare(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ElevateDbContext).Assembly);
        SnakeCase.NameColumnsAndKeys(modelBuilder);
    }
}
