using System.Text.Json;
using System.Text.Json.Nodes;
using GreenDonut.Data;
using Microsoft.EntityFrameworkCore;

namespace HotChocolate.Tests.Data;

/// <summary>Random filters, orders, pages and selections: a database and a list answer the same, and as plain C# says.</summary>
public sealed class PostgresDataTests(ShopServer server) : IClassFixture<ShopServer>
{
    private static readonly (string Text, Func<Item, IComparable?> Of)[] s_orders =
    [
        ("name: ASC", i => new Ordinal(i.Name)), ("note: ASC", i => i.Note is { } note ? new Ordinal(note) : null), ("rank: ASC", i => i.Rank), ("views: ASC", i => i.Views),
        ("level: ASC", i => i.Level), ("ratio: ASC", i => i.Ratio), ("amount: ASC", i => i.Amount), ("flag: ASC", i => i.Flag), ("seen: ASC", i => i.Seen),
        ("kind: ASC", i => i.Kind), ("oldKind: ASC", i => i.OldKind), ("at: ASC", i => i.At), ("day: ASC", i => i.Day), ("time: ASC", i => i.Time), ("length: ASC", i => i.Length),
        ("maker: { city: ASC }", i => new Ordinal(i.Maker.City)), ("main: { size: ASC }", i => i.Main?.Size),
        ("main: { maker: { rank: ASC } }", i => i.Main?.Maker?.Rank), ("main: { label: ASC }", i => i.Main?.Label is { } label ? new Ordinal(label) : null)
    ];

    [Fact]
    public async Task FiltersMeanTheSameEverywhere()
    {
        var random = new Random(1);
        for (var i = 0; i < 120; i++)
        {
            var filter = RandomFilter.OfItems(random, depth: 3);
            var expected = Ids(server.Items.Where(item => filter.Matches(item)));

            var (stored, sql) = await server.AskAsync($"{{ r: stored(where: {filter.Text}, order: {{ id: ASC }}) {{ nodes {{ id }} }} }}");
            var (listed, _) = await server.AskAsync($"{{ r: listed(where: {filter.Text}, order: {{ id: ASC }}) {{ nodes {{ id }} }} }}");

            Same(filter.Text, expected, stored);
            Same(filter.Text, expected, listed);
            Assert.Single(sql);
        }
    }

    [Fact]
    public async Task AllOfAListIsFalseWhereOneIsNull()
    {
        (string Filter, Func<Item, bool> Matches)[] cases =
        [
            ("marks: { all: { gt: 0 } }", i => i.Marks?.All(m => m > 0) is true),
            ("marks: { all: { ngt: 0 } }", i => i.Marks?.All(m => !(m > 0)) is true),
            ("parts: { all: { label: { startsWith: \"a\" } } }", i => i.Parts.All(p => p.Label?.StartsWith('a') is true)),
            ("parts: { all: { label: { nstartsWith: \"a\" } } }", i => i.Parts.All(p => p.Label?.StartsWith('a') is not true)),
            ("parts: { all: { maker: { rank: { lt: 2 } } } }", i => i.Parts.All(p => p.Maker?.Rank < 2)),
            ("parts: { none: { maker: { rank: { neq: 2 } } } }", i => !i.Parts.Any(p => p.Maker is { } maker && maker.Rank != 2))
        ];
        foreach (var (filter, matches) in cases)
        {
            var expected = Ids(server.Items.Where(matches));
            foreach (var field in new[] { "stored", "listed" })
            {
                var (answer, _) = await server.AskAsync($"{{ r: {field}(where: {{ {filter} }}, order: {{ id: ASC }}) {{ nodes {{ id }} }} }}");
                Same($"{field} {filter}", expected, answer);
            }
        }
    }

    [Fact]
    public async Task OrdersMeanTheSameEverywhere()
    {
        var random = new Random(2);
        for (var i = 0; i < 100; i++)
        {
            var (order, compare) = Order(random);

            var (stored, sql) = await server.AskAsync($"{{ r: stored(order: {order}) {{ nodes {{ id }} }} }}");
            var (listed, _) = await server.AskAsync($"{{ r: listed(order: {order}) {{ nodes {{ id }} }} }}");

            Same(order, Ids(server.Items.Order(compare(true))), stored);
            Same(order, Ids(server.Items.Order(compare(false))), listed);
            Assert.Single(sql);
        }
    }

    [Fact]
    public async Task PagesAreWindowsOfTheSortedList()
    {
        var random = new Random(3);
        for (var i = 0; i < 60; i++)
        {
            var filter = RandomFilter.OfItems(random, depth: 1);
            var (order, compare) = Order(random);
            var (arguments, window) = Window(random);

            foreach (var field in new[] { "stored", "listed" })
            {
                var query = $"{{ r: {field}(where: {filter.Text}, order: {order}{arguments}) {{ nodes {{ id }} pageInfo {{ hasNextPage hasPreviousPage }} totalCount }} }}";
                var (answer, _) = await server.AskAsync(query);

                var sorted = server.Items.Where(item => filter.Matches(item)).Order(compare(field == "stored")).ToList();
                var (from, length) = window(sorted.Count);
                var page = sorted.Skip(from).Take(length).ToList();
                var info = new { hasNextPage = from + page.Count < sorted.Count && from + length < sorted.Count, hasPreviousPage = from > 0 };
                var expected = JsonSerializer.Serialize(new { data = new { r = new { nodes = page.Select(item => new { id = item.Id }), pageInfo = info, totalCount = sorted.Count } } });
                Same(query, expected, answer);
            }
        }
    }

    [Fact]
    public async Task KeysetPagesLeadThroughEveryItemOnce()
    {
        var random = new Random(4);
        for (var i = 0; i < 20; i++)
        {
            var filter = RandomFilter.OfItems(random, depth: 1);
            var (order, compare) = Order(random);
            var sorted = server.Items.Where(item => filter.Matches(item)).Order(compare(true)).Select(item => item.Id).ToList();
            var (size, isForward) = (1 + random.Next(20), random.Next(2) == 0);

            var seen = new List<int>();
            for (string? cursor = null; ;)
            {
                var position = cursor is null ? "" : $", {(isForward ? "after" : "before")}: \"{cursor}\"";
                var query = $"{{ r: sought(where: {filter.Text}, order: {order}, {(isForward ? "first" : "last")}: {size}{position}) "
                    + "{ nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }";
                var (answer, sql) = await server.AskAsync(query);
                using var json = JsonDocument.Parse(answer);
                Assert.True(json.RootElement.TryGetProperty("data", out var data), $"{query}: {answer}");
                var page = data.GetProperty("r");
                var info = page.GetProperty("pageInfo");
                int[] ids = [.. page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetInt32())];

                seen.InsertRange(isForward ? seen.Count : 0, ids);
                Assert.Equal(sorted.Count, page.GetProperty("totalCount").GetInt32());
                Assert.Equal(2, sql.Count);
                Assert.Equal(cursor is not null, info.GetProperty(isForward ? "hasPreviousPage" : "hasNextPage").GetBoolean());
                if (!info.GetProperty(isForward ? "hasNextPage" : "hasPreviousPage").GetBoolean()) break;
                Assert.Equal(size, ids.Length);
                cursor = info.GetProperty(isForward ? "endCursor" : "startCursor").GetString();
            }
            Assert.Equal(sorted, seen);
        }
    }

    [Fact]
    public async Task SelectionsLoadWhatTheyName()
    {
        var random = new Random(5);
        for (var i = 0; i < 50; i++)
        {
            var (selection, columns) = Selection(random);

            var (stored, sql) = await server.AskAsync($"{{ r: stored(order: {{ id: ASC }}) {{ nodes {selection} }} }}");
            var (listed, _) = await server.AskAsync($"{{ r: listed(order: {{ id: ASC }}) {{ nodes {selection} }} }}");

            Same(selection, WithoutOrder(listed), WithoutOrder(stored));
            string[] all = ["Name", "Note", "Views", "Ratio", "Amount", "Seen", "OldKind", "Key", "Tags", "Marks", "Size", "Label", "City"];
            Same(selection, string.Join(',', all.Where(columns.Contains)), string.Join(',', all.Where(c => Assert.Single(sql).Contains($"\"{c}\"", StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task TheResolverMayFilterAndSortByItself()
    {
        Assert.Equal("""{"data":{"byItself":[{"id":1},{"id":2}]}}""", (await server.AskAsync("{ byItself(handled: true, where: { id: { eq: 2 } }, order: { id: DESC }) { id } }")).Json);
        Assert.Equal("""{"data":{"byItself":[{"id":2}]}}""", (await server.AskAsync("{ byItself(handled: false, where: { id: { eq: 2 } }, order: { id: DESC }) { id } }")).Json);
        Assert.Equal("""{"data":{"byItself":[{"id":3},{"id":2},{"id":1}]}}""", (await server.AskAsync("{ byItself(handled: false, order: { id: DESC }) { id } }")).Json);
        Assert.Equal("""{"data":{"byItself":[{"id":1},{"id":2},{"id":3},{"id":4}]}}""", (await server.AskAsync("{ byItself(handled: false) { id } }")).Json);
    }

    [Fact]
    public async Task AQueryContextRunsOverListsToo()
    {
        var (answer, _) = await server.AskAsync("""{ soughtInList(where: { note: { nstartsWith: "a" }, name: { contains: "a" } }, first: 100) { nodes { id } totalCount } }""");

        var expected = server.Items.Where(i => i.Note?.StartsWith('a') is not true && i.Name.Contains('a')).OrderByDescending(i => i.Id).ToList();
        Assert.Equal(JsonSerializer.Serialize(new { data = new { soughtInList = new { nodes = expected.Select(i => new { id = i.Id }), totalCount = expected.Count } } }), answer);
    }

    [Fact]
    public async Task KeysThatAreNotSelectedAreLoadedBesideTheItems()
    {
        var (_, sql) = await server.AskAsync("{ sought(first: 2, order: { main: { size: DESC } }) { edges { cursor node { name } } } }");

        Assert.Equal(
            """
            SELECT i."Name", p."Size", i."Id"
            FROM "Items" AS i
            LEFT JOIN "Parts" AS p ON i."MainId" = p."Id"
            ORDER BY p."Size" DESC, i."Id"
            LIMIT @Value
            """,
            Assert.Single(sql));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(50, true)]
    public async Task EveryGroupHasAPage(int size, bool isBackward)
    {
        await using var shop = server.Open();
        var parts = shop.Parts.Where(p => p.ItemId != null).OrderByDescending(p => p.Size).ThenByDescending(p => p.Id);
        var arguments = isBackward ? new PagingArguments(last: size, includeTotalCount: true) : new PagingArguments(size, includeTotalCount: true);

        var pages = await parts.ToBatchPageAsync(p => p.Size, p => p.Label, arguments);

        var expected = server.Items.SelectMany(i => i.Parts).GroupBy(p => p.Size).ToDictionary(g => g.Key, g => g.OrderByDescending(p => p.Id).ToList());
        Assert.Equal(expected.Keys.Order(), pages.Keys.Order());
        foreach (var (key, page) in pages)
        {
            var group = expected[key];
            Assert.Equal((isBackward ? group.TakeLast(size) : group.Take(size)).Select(p => p.Label), page.Items);
            Assert.Equal(group.Count, page.TotalCount);
            Assert.Equal((group.Count > size && !isBackward, group.Count > size && isBackward), (page.HasNextPage, page.HasPreviousPage));
        }
    }

    [Fact]
    public async Task PagesOfGroupsGoOnBehindACursor()
    {
        await using var shop = server.Open();
        var parts = shop.Parts.OrderBy(p => p.Id);
        var first = await parts.ToPageAsync(new PagingArguments(10));

        var pages = await parts.ToBatchPageAsync(p => p.Size, new PagingArguments(2, after: first.CreateCursor(first.Last!)));

        var expected = (await parts.Skip(10).ToListAsync()).GroupBy(p => p.Size).ToDictionary(g => g.Key, g => g.Take(2).Select(p => p.Id));
        Assert.Equal(expected.OrderBy(g => g.Key), pages.ToDictionary(p => p.Key, p => p.Value.Items.Select(i => i.Id)).OrderBy(g => g.Key));
        Assert.All(pages.Values, page => Assert.True(page.HasPreviousPage && page.TotalCount is null));
        var connection = pages.Values.First().ToConnection();
        Assert.Equal(connection.Edges[0].Cursor, first.CreateCursor(connection.Edges[0].Node!));
    }

    [Theory]
    [InlineData("first(order: { id: DESC }) { name }", "SELECT i.\"Name\"\nFROM \"Items\" AS i\nORDER BY i.\"Id\" DESC\nLIMIT @p")]
    [InlineData("first(where: { id: { lt: 0 } }) { name }", "SELECT i.\"Name\"\nFROM \"Items\" AS i\nWHERE i.\"Id\" < @Value\nLIMIT @p")]
    [InlineData("only(where: { id: { eq: 2 } }) { id }", "SELECT i.\"Id\"\nFROM \"Items\" AS i\nWHERE i.\"Id\" = @Value\nLIMIT @p")]
    public async Task OneOfManyIsOneStatement(string field, string expected)
    {
        var (answer, sql) = await server.AskAsync($"{{ {field} }}");

        Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(sql));
    }

    private static void Same(string question, string expected, string actual) => Assert.True(expected == actual, $"{question}\nexpected {expected}\nactual   {actual}");

    /// <summary>A database gives related objects in any order.</summary>
    private static string WithoutOrder(string json)
    {
        return Show(JsonNode.Parse(json));

        static string Show(JsonNode? node) => node switch
        {
            JsonObject fields => $"{{{string.Join(',', fields.Select(f => $"{f.Key}:{Show(f.Value)}"))}}}",
            JsonArray items => $"[{string.Join(',', items.Select(Show).Order(StringComparer.Ordinal))}]",
            _ => node?.ToJsonString() ?? "null"
        };
    }

    private static string Ids(IEnumerable<Item> items) => JsonSerializer.Serialize(new { data = new { r = new { nodes = items.Select(i => new { id = i.Id }) } } });

    /// <summary>An order, and how a database with null at the end, or C# with null in front, compares by it.</summary>
    private static (string Text, Func<bool, IComparer<Item>> Compare) Order(Random random)
    {
        var keys = Enumerable.Range(0, random.Next(4)).Select(_ => (Key: RandomShop.Pick(random, s_orders), IsDescending: random.Next(2) == 0)).ToList();
        var text = string.Join(", ", keys.Select(k => $"{{ {(k.IsDescending ? k.Key.Text.Replace("ASC", "DESC", StringComparison.Ordinal) : k.Key.Text)} }}"));
        return ($"[{text}{(keys.Count > 0 ? ", " : "")}{{ id: ASC }}]", nullIsGreatest => Comparer<Item>.Create((left, right) =>
        {
            foreach (var (key, isDescending) in keys)
            {
                var (a, b) = (key.Of(left), key.Of(right));
                var result = (a is null, b is null) switch
                {
                    (true, true) => 0,
                    (true, false) => nullIsGreatest ? 1 : -1,
                    (false, true) => nullIsGreatest ? -1 : 1,
                    _ => a!.CompareTo(b)
                };
                if (result != 0) return isDescending ? -result : result;
            }
            return left.Id.CompareTo(right.Id);
        }));
    }

    /// <summary>Paging arguments, and where the page begins and how long it may be in a list of a length.</summary>
    private static (string Text, Func<int, (int From, int Length)> Of) Window(Random random)
    {
        int? after = random.Next(2) == 0 ? null : random.Next(40);
        int? before = random.Next(2) == 0 ? null : random.Next(70);
        var (size, isForward) = (random.Next(30), random.Next(2) == 0);
        var text = $", {(isForward ? "first" : "last")}: {size}" + (after is null ? "" : $", after: \"{Cursor(after.Value)}\"") + (before is null ? "" : $", before: \"{Cursor(before.Value)}\"");
        return (text, count =>
        {
            var from = after is null ? 0 : after.Value + 1;
            // Counted backward, `before` may lie behind the end.
            var length = Math.Max(0, (isForward ? Math.Min(before ?? count, count) : before ?? count) - from);
            if (isForward) return (from, Math.Min(size, length));
            return length <= size ? (from, length) : (from + length - size, size);
        }
        );
    }

    private static string Cursor(int index) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(index.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static (string Text, HashSet<string> Columns) Selection(Random random)
    {
        var columns = new HashSet<string>();
        return (Items(), columns);

        string Items() => Set(["id", "name", "note", "views", "ratio", "amount", "seen", "oldKind", "key", "tags", "marks"], [("main", Part), ("maker", Maker), ("parts", Part)]);

        string Part() => Set(["id", "size", "label"], [("maker", Maker)]);

        string Maker() => Set(["id", "city"], []);

        string Set(string[] leaves, (string Name, Func<string> Inner)[] objects)
        {
            string[] picked = [.. leaves.Where(_ => random.Next(3) == 0)];
            foreach (var leaf in picked) columns.Add(char.ToUpperInvariant(leaf[0]) + leaf[1..]);
            string[] nested = [.. objects.Where(_ => random.Next(3) == 0).Select(o => $"{o.Name} {o.Inner()}")];
            return picked.Length + nested.Length == 0 ? "{ __typename }" : $"{{ {string.Join(' ', picked.Concat(nested))} }}";
        }
    }

    private sealed record Ordinal(string Text) : IComparable
    {
        public int CompareTo(object? other) => string.CompareOrdinal(Text, ((Ordinal)other!).Text);
    }
}
