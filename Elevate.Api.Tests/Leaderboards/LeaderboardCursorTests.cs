using System.Buffers.Text;
using System.Text;
using Elevate.Api.Tests.Database;
using Elevate.Domain.Leaderboards;
using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Tests.Leaderboards;

public sealed class LeaderboardCursorTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private readonly LeaderboardQueries _queries = new(database.DataSource);

    [Fact]
    public async Task Cursors_tell_nobody_an_id()
    {
        var world = new BoardWorld(database.DataSource, seed: 5);
        await world.AddPeopleAsync(10);
        for (var i = 0; i < 10; i++) await world.AwardAsync();
        var page = await _queries.GetPageAsync(new Board(LeaderboardPeriod.AllTime), null, new PageRequest(100));
        Assert.NotEmpty(page.Entries);
        Assert.All(page.Entries, entry => Assert.DoesNotContain(entry.UserId, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(entry.Cursor))));
    }
}
