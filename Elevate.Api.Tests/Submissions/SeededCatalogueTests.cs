using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Domain;
using Elevate.Domain.Activities;
using Elevate.Domain.Badges;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;
using Npgsql;

namespace Elevate.Api.Tests.Submissions;

/// <summary>What the database was seeded with says the same as the code.</summary>
public sealed class SeededCatalogueTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Theory]
    [InlineData(2, 3)]
    [InlineData(50, 200)]
    [InlineData(1, 0)]
    public async Task Trainings_are_worth_the_same(int peers, int students) =>
        await AssertSameWorthAsync(Samples.Amplify with { PeersTrained = peers, StudentsTrained = students });

    [Theory]
    [InlineData(ActivityCode.Learn)]
    [InlineData(ActivityCode.Explore)]
    [InlineData(ActivityCode.Present)]
    [InlineData(ActivityCode.Shine)]
    public async Task Every_stage_is_worth_the_same(ActivityCode activity) => await AssertSameWorthAsync(Samples.Of(activity));

    [Fact]
    public async Task Every_badge_has_criteria_that_the_code_understands()
    {
        var criteria = new Dictionary<string, BadgeCriteria>();
        await using var command = database.DataSource.CreateCommand("SELECT code, criteria::text FROM badges");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) criteria.Add(reader.GetString(0), BadgeCriteria.Parse(reader.GetString(1)));

        Assert.Equal(
            ["AMPLIFIER", "CHAMPION", "COMMUNITY_VOICE", "IN_CLASS_INNOVATOR", "RISING_STAR", "SHINE_NOMINEE", "STARTER", "TRAILBLAZER"],
            criteria.Keys.Order(StringComparer.Ordinal));
        Assert.IsType<ManualCriteria>(criteria["SHINE_NOMINEE"]);
    }

    private async Task AssertSameWorthAsync(Evidence evidence)
    {
        await using var command = database.DataSource.CreateCommand("SELECT base_points($1, $2::jsonb)");
        command.Parameters.Add(new NpgsqlParameter { Value = evidence.Activity.ToKey() });
        command.Parameters.Add(new NpgsqlParameter { Value = EvidenceJson.Write(evidence) });
        Assert.Equal(Scoring.BasePoints(evidence), await command.ExecuteScalarAsync());
    }
}
