using Elevate.Api.Tests.Database;
using Elevate.Persistence;
using Elevate.Persistence.Schema.Drift;

namespace Elevate.Api.Tests.Migrations.Drift;

public sealed class SchemaPushTests
{
    [Fact]
    public async Task The_database_becomes_what_the_model_says_and_back_where_loss_is_accepted()
    {
        await using var database = await DriftingDatabase.CreateAsync();
        var there = new SchemaPush(database.ConnectionString, null, LaterModel.Use);
        await database.ExecuteAsync("CREATE INDEX made_by_hand ON users (region)");

        var pushed = await there.PushAsync();

        Assert.True(pushed.ModelChanges > 0);
        Assert.Equal(
            [
                "Missing Table pets", "Changed Column users.avatar_url", "Missing Column users.nickname", "Missing Index ix_users_nickname", "Unexpected Index made_by_hand",
                "Changed Trigger users._900_move_standings"
            ],
            pushed.Done.Differences.Select(difference => $"{difference.Change} {difference.Kind} {difference.Name}"));
        await database.ExecuteAsync("""
            SELECT act_as('system'); INSERT INTO users (id, handle, name, email, nickname) VALUES ('a', 'ayu', 'Ayu', 'ayu@example.org', 'Yu');
            INSERT INTO pets (owner_id) VALUES ('a')
            """);
        var again = await there.PushAsync();
        Assert.Equal((0, 0), (again.Done.Differences.Count, again.Done.Repair.StatementCount));

        var back = new SchemaPush(database.ConnectionString);
        var refusal = await Assert.ThrowsAsync<OperatorException>(() => back.PushAsync());
        Assert.Contains("ALTER TABLE users DROP COLUMN nickname", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("DROP TABLE pets", refusal.Message, StringComparison.Ordinal);
        Assert.Empty((await there.PushAsync()).Done.Differences);

        Assert.Equal(0, (await back.PushAsync(acceptDataLoss: true)).ModelChanges);
        Assert.Empty((await database.CompareAsync()).Differences);
    }

    [Fact]
    public async Task Migrations_come_first()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();

        var refusal = await Assert.ThrowsAsync<OperatorException>(() => new SchemaPush(empty.ConnectionString).PushAsync());

        Assert.Contains("behind its migrations", refusal.Message, StringComparison.Ordinal);
    }
}
