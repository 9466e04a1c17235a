using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace HotChocolate.Tests.Data;

/// <summary>Pages by sort keys on a real server: nothing is missed, nothing comes twice, whichever way one walks.</summary>
public sealed class PostgresPagingTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    public sealed class Row
    {
        public int Id { get; set; }
        public int? Rank { get; set; }
        public string? Name { get; set; }
        public bool Flag { get; set; }
        public DayOfWeek Day { get; set; }
        public DateTimeOffset At { get; set; }
        public DateOnly? Date { get; set; }
        public decimal Amount { get; set; }
        public Guid Key { get; set; }
    }

    private sealed class Database(DbContextOptions options) : DbContext(options)
    {
        public DbSet<Row> Rows => Set<Row>();
    }

    [Fact]
    public async Task EveryWalkSeesEveryRowOnce()
    {
        await using var database = new Database(new DbContextOptionsBuilder().UseNpgsql(server.ConnectionString).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
        await database.Database.EnsureCreatedAsync();
        database.Rows.AddRange(Rows());
        await database.SaveChangesAsync();
        IQueryable<Row>[] queries =
        [
            database.Rows.OrderBy(r => r.Id),
            database.Rows.OrderByDescending(r => r.Rank).ThenBy(r => r.Id),
            database.Rows.OrderBy(r => r.Rank).ThenByDescending(r => r.Name).ThenBy(r => r.Id),
            database.Rows.OrderBy(r => r.Name).ThenByDescending(r => r.Key),
            database.Rows.OrderByDescending(r => r.Flag).ThenBy(r => r.Day).ThenByDescending(r => r.At).ThenBy(r => r.Key),
            database.Rows.Where(r => r.Id > 5).OrderByDescending(r => r.Date).ThenBy(r => r.Amount).ThenBy(r => r.Id)
        ];

        foreach (var query in queries)
        {
            var expected = await query.Select(r => r.Id).ToListAsync();
            foreach (var size in new[] { 1, 4, 50 })
            {
                Assert.Equal(expected, await WalkAsync(query, size, isBackward: false));
                Assert.Equal(expected, await WalkAsync(query, size, isBackward: true));
            }
        }
    }

    private static async Task<List<int>> WalkAsync(IQueryable<Row> query, int size, bool isBackward)
    {
        var seen = new List<int>();
        string? cursor = null;
        while (true)
        {
            var page = await query.ToPageAsync(isBackward ? new PagingArguments(last: size, before: cursor) : new PagingArguments(size, cursor));
            seen.InsertRange(isBackward ? 0 : seen.Count, page.Items.Select(r => r.Id));
            Assert.Equal(cursor is not null, isBackward ? page.HasNextPage : page.HasPreviousPage);
            if (!(isBackward ? page.HasPreviousPage : page.HasNextPage)) return seen;
            cursor = page.CreateCursor(isBackward ? page.First! : page.Last!);
        }
    }

    private static IEnumerable<Row> Rows()
    {
        var random = new Random(7);
        string?[] names = [null, "a", "B", "", "ä", "a b"];
        return Enumerable.Range(1, 60).Select(id => new Row
        {
            Id = id,
            Rank = random.Next(3) == 0 ? null : random.Next(4),
            Name = names[random.Next(names.Length)],
            Flag = random.Next(2) == 0,
            Day = (DayOfWeek)random.Next(7),
            At = DateTimeOffset.UnixEpoch.AddTicks(random.Next(5) * 10),
            Date = random.Next(3) == 0 ? null : new DateOnly(2025, 1, 1 + random.Next(3)),
            Amount = random.Next(3) / 100m,
            Key = new Guid(random.Next(), 0, 0, [.. BitConverter.GetBytes((long)id)])
        });
    }
}
