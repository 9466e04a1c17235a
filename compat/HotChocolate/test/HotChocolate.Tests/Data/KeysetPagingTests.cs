using System.Text;
using GreenDonut.Data;
using HotChocolate.Data.Common;

namespace HotChocolate.Tests.Data;

/// <summary>Pages by sort keys against slices of the sorted list.</summary>
public sealed class KeysetPagingTests
{
    private sealed record Row(int Id, int? Rank, string? Name, bool Flag, Size Size, DateTimeOffset At, Guid Key);

    private enum Size { Small, Large }

    private static readonly (string Name, Func<IQueryable<Row>, IOrderedQueryable<Row>> Sort)[] s_orders =
    [
        ("id", rows => rows.OrderBy(r => r.Id)),
        ("id descending", rows => rows.OrderByDescending(r => r.Id)),
        ("nullable number", rows => rows.OrderBy(r => r.Rank).ThenBy(r => r.Id)),
        ("nullable number descending", rows => rows.OrderByDescending(r => r.Rank).ThenBy(r => r.Id)),
        ("nullable text, both ways", rows => rows.OrderByDescending(r => r.Name).ThenBy(r => r.Rank).ThenByDescending(r => r.Id)),
        ("flag, enum, moment", rows => rows.OrderByDescending(r => r.Flag).ThenBy(r => r.Size).ThenByDescending(r => r.At).ThenBy(r => r.Key)),
        ("computed", rows => rows.OrderBy(r => r.Id % 3).ThenBy(r => r.Id))
    ];

    public static TheoryData<int, int> Cases
    {
        get
        {
            var cases = new TheoryData<int, int>();
            for (var order = 0; order < s_orders.Length; order++)
                foreach (var size in new[] { 1, 2, 3, 7, 40 }) cases.Add(order, size);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task WalkingForwardSeesEveryRowOnce(int order, int size)
    {
        var query = s_orders[order].Sort(Rows(order * 31 + size));
        var seen = new List<Row>();
        string? after = null;
        while (true)
        {
            var page = await query.ToPageAsync(new PagingArguments(size, after));
            seen.AddRange(page.Items);
            Assert.Equal(after is not null, page.HasPreviousPage);
            Assert.Equal(seen.Count < query.Count(), page.HasNextPage);
            if (!page.HasNextPage) break;
            after = page.CreateCursor(page.Last!);
        }
        Assert.Equal(query.ToList(), seen);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task WalkingBackwardSeesEveryRowOnce(int order, int size)
    {
        var query = s_orders[order].Sort(Rows(order * 17 + size));
        var seen = new List<Row>();
        string? before = null;
        while (true)
        {
            var page = await query.ToPageAsync(new PagingArguments(last: size, before: before));
            seen.InsertRange(0, page.Items);
            Assert.Equal(before is not null, page.HasNextPage);
            if (!page.HasPreviousPage) break;
            before = page.CreateCursor(page.First!);
        }
        Assert.Equal(query.ToList(), seen);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task APageStaysBetweenItsCursors(int order, int size)
    {
        var query = s_orders[order].Sort(Rows(order + size * 101));
        var sorted = query.ToList();
        var all = await query.ToPageAsync(new PagingArguments(100));
        var random = new Random(size);
        for (var i = 0; i < 20; i++)
        {
            var (from, to) = (random.Next(sorted.Count), random.Next(sorted.Count));
            if (from > to) (from, to) = (to, from);

            var forward = await query.ToPageAsync(new PagingArguments(size, all.CreateCursor(sorted[from]), before: all.CreateCursor(sorted[to])));
            var backward = await query.ToPageAsync(new PagingArguments(last: size, after: all.CreateCursor(sorted[from]), before: all.CreateCursor(sorted[to])));

            var between = sorted.Skip(from + 1).Take(to - from - 1).ToList();
            Assert.Equal(between.Take(size), forward.Items);
            Assert.Equal(between.TakeLast(size), backward.Items);
        }
    }

    [Fact]
    public async Task TheCountIsOfAllPages()
    {
        var query = s_orders[0].Sort(Rows(1));

        Assert.Equal(query.Count(), (await query.ToPageAsync(new PagingArguments(1, includeTotalCount: true))).TotalCount);
        Assert.Null((await query.ToPageAsync(new PagingArguments(1))).TotalCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("[1,2]")]
    [InlineData("[\"x\"]")]
    [InlineData("[null]")]
    [InlineData("{}")]
    [InlineData("[1")]
    [InlineData("[99999999999]")]
    public async Task AForgedCursorIsAnErrorOfTheArgument(string text)
    {
        var cursor = text.StartsWith('%') ? text : Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

        var exception = await Assert.ThrowsAsync<GraphQLException>(async () => await s_orders[0].Sort(Rows(1)).ToPageAsync(new PagingArguments(1, cursor)));

        Assert.Equal("HC0078", exception.Errors[0].Code);
        Assert.Equal("after", exception.Errors[0].Extensions!["argument"]);
    }

    [Fact]
    public async Task AnOrderIsNeeded()
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await Rows(1).ToPageAsync(new PagingArguments(1)));
        var projected = await Assert.ThrowsAsync<ArgumentException>(async () => await s_orders[0].Sort(Rows(1)).Select(r => r.Id).ToPageAsync(new PagingArguments(1)));
        Assert.Contains("take the page before the projection", projected.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APageIsShownAsAConnection()
    {
        var connection = await s_orders[0].Sort(Rows(1)).ToPageAsync(new PagingArguments(2, includeTotalCount: true)).ToConnectionAsync((row, cursor) => new HotChocolate.Types.Pagination.Edge<int>(row.Id, cursor));

        Assert.Equal([0, 1], connection.Edges.Select(e => e.Node));
        Assert.Equal((connection.Edges[0].Cursor, connection.Edges[1].Cursor), (connection.Info.StartCursor, connection.Info.EndCursor));
        Assert.True(connection.Info.HasNextPage);
        Assert.Equal(Rows(1).Count(), connection.TotalCount);
    }

    [Fact]
    public void TheLastOrderRules()
    {
        var keys = OrderKeys.Of(Rows(1).OrderBy(r => r.Rank).Where(r => r.Flag).OrderByDescending(r => r.Name).ThenBy(r => r.Id).Where(r => r.Id > 1).Expression, typeof(Row));

        Assert.Equal([typeof(string), typeof(int)], keys.Select(k => k.Type));
        Assert.Equal([true, false], keys.Select(k => k.IsDescending));
    }

    private static IQueryable<Row> Rows(int seed)
    {
        var random = new Random(seed);
        string?[] names = [null, "a", "B", "", "ä"];
        return Enumerable.Range(0, 5 + random.Next(30))
            .Select(id => new Row(
                id,
                random.Next(3) == 0 ? null : random.Next(4),
                names[random.Next(names.Length)],
                random.Next(2) == 0,
                (Size)random.Next(2),
                new DateTimeOffset(2025, 1, 1, 0, 0, random.Next(3), TimeSpan.FromHours(random.Next(3))),
                new Guid(id, 0, 0, new byte[8])))
            .ToArray()
            .AsQueryable();
    }
}
