using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Rules;
using Elevate.Domain.Activities;
using Elevate.Domain.Badges;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Elevate.Api.Tests.Migrations;

public sealed class CatalogueTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task The_stages_are_those_of_the_enum()
    {
        await using var context = database.CreateContext();

        var points = await context.Activities.ToDictionaryAsync(activity => activity.Code, activity => activity.DefaultPoints);

        Assert.Equal(Enum.GetValues<ActivityCode>(), points.Keys.Order());
        Assert.Equal([20, 50, 0, 20, 0], points.OrderBy(pair => pair.Key).Select(pair => pair.Value));
    }

    [Fact]
    public async Task Every_badge_has_criteria_that_the_domain_can_read()
    {
        await using var context = database.CreateContext();

        var criteria = await context.Badges.ToDictionaryAsync(badge => badge.Code, badge => BadgeCriteria.Parse(badge.Criteria));

        Assert.Equal(
            ["AMPLIFIER", "CHAMPION", "COMMUNITY_VOICE", "IN_CLASS_INNOVATOR", "RISING_STAR", "SHINE_NOMINEE", "STARTER", "TRAILBLAZER"],
            criteria.Keys.Order(StringComparer.Ordinal));
        Assert.IsType<ManualCriteria>(criteria["SHINE_NOMINEE"]);
        Assert.Equal(new AmplifyReachCriteria(10, 25), criteria["AMPLIFIER"]);
        Assert.Equal([50, 100, 200], new[] { "RISING_STAR", "TRAILBLAZER", "CHAMPION" }.Select(code => ((PointsCriteria)criteria[code]).Threshold));
    }

    public static TheoryData<ActivityCode, string> Evidence => new()
    {
        { ActivityCode.Learn, Payload.Learn() },
        { ActivityCode.Explore, Payload.Explore() },
        { ActivityCode.Amplify, Payload.Amplify("edu", 1, peers: 2, students: 3) },
        { ActivityCode.Amplify, Payload.Amplify("edu", 1, peers: 60, students: 250) },
        { ActivityCode.Present, Payload.Present() },
        { ActivityCode.Shine, Payload.Shine },
    };

    [Theory]
    [MemberData(nameof(Evidence))]
    public async Task Code_and_database_pay_the_same(ActivityCode activity, string payload)
    {
        await using var command = database.DataSource.CreateCommand("SELECT base_points($1, $2::jsonb)");
        command.Parameters.AddWithValue(activity.ToKey());
        command.Parameters.AddWithValue(payload);

        Assert.Equal(Scoring.BasePoints(EvidenceJson.Read(activity, payload)), await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Seeding_again_keeps_what_was_decided_since()
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await SystemContext.EnterAsync((NpgsqlConnection)context.Database.GetDbConnection());
        await context.Activities.Where(activity => activity.Code == ActivityCode.Explore)
            .ExecuteUpdateAsync(set => set.SetProperty(activity => activity.MaxAwardsPerUser, 3));

        await context.Database.ExecuteSqlRawAsync(Persistence.Migrations.MigrationSql.Read("Seeds", "catalogue").Replace("{", "{{").Replace("}", "}}"));

        var explore = await context.Activities.AsNoTracking().SingleAsync(activity => activity.Code == ActivityCode.Explore);
        Assert.Equal(3, explore.MaxAwardsPerUser);
        Assert.Equal(5, await context.ScoringRules.CountAsync());
        Assert.Equal(8, await context.Badges.CountAsync());
    }
}
