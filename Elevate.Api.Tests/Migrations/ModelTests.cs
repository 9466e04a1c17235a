using Elevate.Api.Tests.Database;
using Elevate.Domain.Users;
using Elevate.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Tests.Migrations;

public sealed class ModelTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task No_change_of_the_model_waits_for_a_migration()
    {
        await using var context = database.CreateContext();

        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
    }

    [Fact]
    public async Task Every_table_can_be_read_through_the_model()
    {
        await using var context = database.CreateContext();

        await context.Submissions.Include(submission => submission.Author).Include(submission => submission.Reviewer)
            .Include(submission => submission.Activity).Include(submission => submission.Attachments)
            .Include(submission => submission.LedgerEntries).ThenInclude(entry => entry.ReversesEntry).AsSplitQuery().LoadAsync();
        await context.Users.Include(user => user.EarnedBadges).ThenInclude(earned => earned.Badge).Include(user => user.ReferredBy).LoadAsync();
        await context.EvidencePaths.LoadAsync();
        await context.LearnTagGrants.LoadAsync();
        await context.KajabiEvents.LoadAsync();
        await context.ReferralEvents.LoadAsync();
        await context.AuditLog.LoadAsync();
        await context.OutboxMessages.LoadAsync();
        await context.IdempotencyKeys.LoadAsync();
        await context.ViewRefreshLog.LoadAsync();

        Assert.Equal(5, await context.Activities.CountAsync());
    }

    [Fact]
    public async Task Defaults_and_versions_come_from_the_database()
    {
        await using var context = await CreateSystemContextAsync();
        var user = new User { Id = "someone", Handle = "someone", Name = "Someone", Email = " SomeOne@Example.org" };
        context.Add(user);
        await context.SaveChangesAsync();

        user.School = "SMAN 1 Jakarta";
        await context.SaveChangesAsync();

        Assert.Equal(2, user.Version);
        Assert.InRange(user.CreatedAt, DateTimeOffset.UtcNow.AddMinutes(-1), DateTimeOffset.UtcNow.AddMinutes(1));
        var stored = await context.Users.AsNoTracking().SingleAsync(stored => stored.Id == "someone");
        Assert.Equal(("someone@example.org", Role.Participant, UserType.Student), (stored.Email, stored.Role, stored.UserType));
    }

    [Fact]
    public async Task The_later_of_two_who_read_the_same_version_does_not_overwrite()
    {
        await using var context = await CreateSystemContextAsync();
        context.Add(new User { Id = "both", Handle = "both", Name = "Both", Email = "both@example.org" });
        await context.SaveChangesAsync();
        await using var other = await CreateSystemContextAsync();
        (await other.Users.SingleAsync(user => user.Id == "both")).Region = "Bali";
        await other.SaveChangesAsync();

        context.Users.Local.Single(user => user.Id == "both").Region = "Jawa Barat";

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
    }

    // The setting is the connection's, which stays open as long as the context.
    private async Task<ElevateDbContext> CreateSystemContextAsync()
    {
        var context = database.CreateContext();
        await context.Database.OpenConnectionAsync();
        await context.Database.ExecuteSqlRawAsync("SELECT set_config('app.user_role', 'SYSTEM', false)");
        return context;
    }
}
