using System.Text.Json.Nodes;

namespace Elevate.Api.Tests.Api;

public sealed class ReviewQueueTests(ReviewQueueFixture api) : IClassFixture<ReviewQueueFixture>
{
    private const string Queue = """
        query ($where: SubmissionFilterInput, $order: [SubmissionSortInput!], $first: Int, $after: String) {
          submissions(where: $where, order: $order, first: $first, after: $after) {
            totalCount nodes { id status activity { code } author { id handle email } createdAt } pageInfo { hasNextPage endCursor }
          }
        }
        """;

    [Theory]
    [InlineData(null, "AUTH_NOT_AUTHENTICATED")]
    [InlineData(Programme.Sari, "AUTH_NOT_AUTHORIZED")]
    [InlineData(Programme.Tono, "AUTH_NOT_AUTHORIZED")]
    public async Task The_queue_is_for_reviewers(string? user, string code)
    {
        var response = await api.SendAsync(Queue, user: user);

        Assert.Equal(code, response.ErrorCode);
        Assert.Null(response.At("submissions"));
    }

    [Theory]
    [InlineData(Programme.Budi)]
    [InlineData(Programme.Admin)]
    [InlineData(Programme.Superadmin)]
    public async Task Reviewers_see_everything_the_newest_first(string user)
    {
        var page = (await api.SendAsync(Queue, new { first = 100 }, user)).Data("submissions")!;

        Assert.Equal(ReviewQueueFixture.Submissions, (int)page["totalCount"]!);
        var times = page["nodes"]!.AsArray().Select(node => (DateTimeOffset)node!["createdAt"]!).ToArray();
        Assert.Equal(times.OrderDescending(), times);
        Assert.All(page["nodes"]!.AsArray(), node => Assert.EndsWith("@school.example", (string)node!["author"]!["email"]!));
    }

    [Fact]
    public async Task The_queue_is_filtered_by_status_stage_author_and_time()
    {
        Assert.Equal(ReviewQueueFixture.Approved, await CountAsync(new { status = new { eq = "APPROVED" } }));
        Assert.Equal(ReviewQueueFixture.Submissions - ReviewQueueFixture.Approved, await CountAsync(new { status = new { @in = new[] { "PENDING", "REJECTED" } } }));
        Assert.Equal(ReviewQueueFixture.Submissions / 2, await CountAsync(new { activity = new { eq = "SHINE" } }));
        Assert.Equal(4, await CountAsync(new { authorId = new { eq = Programme.Rina } }));
        Assert.Equal(ReviewQueueFixture.Approved, await CountAsync(new { reviewerId = new { eq = Programme.Budi } }));
        Assert.Equal(0, await CountAsync(new { createdAt = new { gt = "2199-01-01T00:00:00Z" } }));
        Assert.Equal(
            4 + ReviewQueueFixture.Approved,
            await CountAsync(new { or = new object[] { new { authorId = new { eq = Programme.Rina } }, new { status = new { eq = "APPROVED" } } } }));
    }

    [Theory]
    [InlineData("status", "ASC")]
    [InlineData("status", "DESC")]
    [InlineData("createdAt", "ASC")]
    [InlineData("updatedAt", "DESC")]
    public async Task Pages_of_every_order_tell_the_whole_queue_once(string field, string direction)
    {
        var ids = new List<string>();
        var statuses = new List<string>();
        for (string? after = null; ;)
        {
            var order = new[] { new Dictionary<string, string> { [field] = direction } };
            var page = (await api.SendAsync(Queue, new { order, first = 3, after }, Programme.Budi)).Data("submissions")!;
            ids.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["id"]!));
            statuses.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["status"]!));
            if (!(bool)page["pageInfo"]!["hasNextPage"]!) break;
            after = (string)page["pageInfo"]!["endCursor"]!;
        }

        Assert.Equal((ReviewQueueFixture.Submissions, ReviewQueueFixture.Submissions), (ids.Count, ids.Distinct().Count()));
        if (field == "status") Assert.Equal(direction == "ASC" ? "PENDING" : "APPROVED", statuses[0]);
    }

    [Theory]
    [InlineData("{ submissions(first: 101) { totalCount } }", "HC0051")]
    [InlineData("{ submissions(where: { status: { eq: null } }) { totalCount } }", null)]
    [InlineData("{ submissions(where: { payload: { contains: \"x\" } }) { totalCount } }", null)]
    public async Task Nothing_else_can_be_asked(string query, string? code)
    {
        var response = await api.SendAsync(query, user: Programme.Budi);

        Assert.NotNull(response.Errors);
        Assert.Null(response.At("submissions"));
        if (code is not null) Assert.Equal(code, response.ErrorCode);
    }

    private async Task<int> CountAsync(object where)
    {
        JsonNode page = (await api.SendAsync(Queue, new { where }, Programme.Budi)).Data("submissions")!;
        Assert.Equal((int)page["totalCount"]!, page["nodes"]!.AsArray().Count);
        return (int)page["totalCount"]!;
    }
}
