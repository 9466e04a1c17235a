using System.Text.Json.Nodes;

namespace Elevate.Api.Tests.Api;

public sealed class LeaderboardTests(LeaderboardFixture api) : IClassFixture<LeaderboardFixture>
{
    private const string Page = """
        query ($first: Int, $after: String, $last: Int, $before: String, $search: String, $cohort: String, $period: LeaderboardPeriod! = ALL_TIME) {
          leaderboard(first: $first, after: $after, last: $last, before: $before, search: $search, cohort: $cohort, period: $period) {
            totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
            edges { cursor node { rank totalPoints handle name school cohort publicSubmissions lastActivityAt badges { code } } }
          }
        }
        """;

    [Fact]
    public async Task Pages_forward_and_backward_tell_the_whole_board()
    {
        var whole = Handles(await PageAsync(new { first = 100 }));
        Assert.Equal((LeaderboardFixture.Ranked, LeaderboardFixture.Ranked), (whole.Length, (int)(await PageAsync(new { first = 1 }))["totalCount"]!));

        var forward = new List<string>();
        for (string? after = null; ;)
        {
            var page = await PageAsync(new { first = 3, after });
            forward.AddRange(Handles(page));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!) break;
            after = (string)page["pageInfo"]!["endCursor"]!;
        }

        var backward = new List<string>();
        for (string? before = null; ;)
        {
            var page = await PageAsync(new { last = 3, before });
            backward.InsertRange(0, Handles(page));
            if (!(bool)page["pageInfo"]!["hasPreviousPage"]!) break;
            before = (string)page["pageInfo"]!["startCursor"]!;
        }

        Assert.Equal(whole, forward);
        Assert.Equal(whole, backward);
    }

    [Fact]
    public async Task Ranks_are_a_total_order_by_points()
    {
        var entries = Entries(await PageAsync(new { first = 100 }));

        Assert.Equal(Enumerable.Range(1, entries.Length), entries.Select(entry => (int)entry["rank"]!));
        Assert.Equal(entries.Select(entry => (int)entry["totalPoints"]!).OrderDescending(), entries.Select(entry => (int)entry["totalPoints"]!));
        Assert.All(entries, entry => Assert.Contains("IN_CLASS_INNOVATOR", entry["badges"]!.AsArray().Select(badge => (string)badge!["code"]!)));
        Assert.DoesNotContain("hidden_guru", entries.Select(entry => (string)entry["handle"]!));
    }

    [Fact]
    public async Task A_search_picks_lines_and_leaves_ranks_alone()
    {
        var whole = Entries(await PageAsync(new { first = 100 })).ToDictionary(entry => (string)entry["handle"]!, entry => (int)entry["rank"]!);

        var found = Entries(await PageAsync(new { search = "RINA" }));

        Assert.Equal(("rina_putri", whole["rina_putri"]), ((string)Assert.Single(found)["handle"]!, (int)found[0]["rank"]!));
        Assert.Empty(Entries(await PageAsync(new { search = "%" })));
    }

    [Fact]
    public async Task A_search_has_a_length()
    {
        Assert.Empty(Entries(await PageAsync(new { search = new string('%', 100) })));

        var response = await api.SendAsync(Page, new { search = new string('%', 101) });

        Assert.Equal("VALIDATION_ERROR", response.ErrorCode);
        Assert.Equal("search", (string)response.Errors![0]!["extensions"]!["field"]!);
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(20, "HC0047")]
    public async Task A_request_holds_few_searches(int count, string? code)
    {
        var searches = Enumerable.Range(0, count).Select(number => $"a{number}: leaderboard(search: \"{number}\") {{ totalCount }}");

        var response = await api.SendAsync($"{{ {string.Join(' ', searches)} }}");

        Assert.Equal(code, response.Errors is null ? null : response.ErrorCode);
    }

    [Fact]
    public async Task A_cohort_has_a_board_of_its_own()
    {
        var entry = Assert.Single(Entries(await PageAsync(new { cohort = "Medan 2025" })));

        Assert.Equal(("rina_putri", 1), ((string)entry["handle"]!, (int)entry["rank"]!));
        Assert.Equal(LeaderboardFixture.Ranked, (int)(await PageAsync(new { period = "LAST_30_DAYS" }))["totalCount"]!);
    }

    [Fact]
    public async Task A_page_of_nothing_still_counts()
    {
        var page = await PageAsync(new { first = 0 });

        Assert.Empty(page["edges"]!.AsArray());
        Assert.Equal((LeaderboardFixture.Ranked, true), ((int)page["totalCount"]!, (bool)page["pageInfo"]!["hasNextPage"]!));
    }

    [Theory]
    [InlineData(101, null, "HC0051")]
    [InlineData(-1, null, "HC0079")]
    [InlineData(5, "no cursor", "VALIDATION_ERROR")]
    public async Task What_is_no_page_is_refused(int first, string? after, string code)
    {
        var response = await api.SendAsync(Page, new { first, after });

        Assert.Equal(code, response.ErrorCode);
        Assert.Null(response.At("leaderboard"));
    }

    [Fact]
    public async Task A_position_shows_the_lines_around()
    {
        var whole = Entries(await PageAsync(new { first = 100 }));

        var position = (await api.SendAsync(
            "{ leaderboardPosition(handle: \"Rina_Putri\", radius: 1) { boardSize percentile entry { rank handle } neighbours { rank handle } } }"))
            .Data("leaderboardPosition")!;

        var rank = (int)position["entry"]!["rank"]!;
        Assert.Equal("rina_putri", (string)whole[rank - 1]["handle"]!);
        Assert.Equal((whole.Length, 100.0 * (whole.Length - rank + 1) / whole.Length), ((int)position["boardSize"]!, (double)position["percentile"]!));
        Assert.Equal(
            new[] { rank - 1, rank + 1 }.Where(line => line >= 1 && line <= whole.Length),
            position["neighbours"]!.AsArray().Select(neighbour => (int)neighbour!["rank"]!));
    }

    [Theory]
    [InlineData("no_such_handle")]
    [InlineData("hidden_guru")]
    [InlineData("budi_reviewer")]
    public async Task Who_is_not_ranked_has_no_position(string handle)
    {
        var response = await api.SendAsync("query ($handle: String!) { leaderboardPosition(handle: $handle) { boardSize } }", new { handle });

        Assert.Null(response.Data("leaderboardPosition"));
    }

    [Fact]
    public async Task A_radius_has_a_limit() => Assert.Equal(
        "VALIDATION_ERROR", (await api.SendAsync("{ leaderboardPosition(handle: \"x\", radius: 51) { boardSize } }")).ErrorCode);

    private async Task<JsonNode> PageAsync(object variables) => (await api.SendAsync(Page, variables)).Data("leaderboard")!;

    private static JsonNode[] Entries(JsonNode page) => [.. page["edges"]!.AsArray().Select(edge => edge!["node"]!)];

    private static string[] Handles(JsonNode page) => [.. Entries(page).Select(entry => (string)entry["handle"]!)];
}
