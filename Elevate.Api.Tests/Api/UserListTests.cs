using System.Text.Json.Nodes;
using Elevate.Api.Tests.Domain;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Api;

public sealed class UserListTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Own_submissions_are_paged_the_newest_first()
    {
        var author = await api.Programme.JoinAsync();
        var ids = new List<Guid>();
        for (var i = 0; i < 5; i++) ids.Insert(0, (await api.Programme.SubmitAsync(author, Samples.Shine)).Id);

        Assert.Equal(ids, await ReadAsync(author, "submissions", "first", "after", "hasNextPage", "endCursor"));
        ids.Reverse();
        Assert.Equal(ids, await ReadAsync(author, "submissions", "last", "before", "hasPreviousPage", "startCursor"));
    }

    [Fact]
    public async Task Points_are_told_with_their_reversals()
    {
        var author = await api.Programme.JoinAsync();
        var submission = await api.Programme.SubmitAsync(author, Samples.Explore);
        await api.Programme.ApproveAsync(submission.Id);
        (await api.SendAsync(Requests.Revoke, new { input = new { submissionId = submission.Id, reason = "Copied" } }, Programme.Admin)).Data();

        var history = (await api.SendAsync(
            "{ me { totalPoints pointsHistory { totalCount nodes { deltaPoints source activity { code } submissionId reversesEntryId eventTime createdAt } } } }", user: author))
            .Data("me")!;

        Assert.Equal((0, 2), ((int)history["totalPoints"]!, (int)history["pointsHistory"]!["totalCount"]!));
        var entries = history["pointsHistory"]!["nodes"]!.AsArray();
        Assert.Equal([-50, 50], entries.Select(entry => (int)entry!["deltaPoints"]!));
        Assert.All(entries, entry => Assert.Equal((submission.Id, "EXPLORE"), ((Guid)entry!["submissionId"]!, (string)entry["activity"]!["code"]!)));
        Assert.NotNull(entries[0]!["reversesEntryId"]);
    }

    [Fact]
    public async Task A_profile_lists_what_is_approved_and_public()
    {
        var author = await api.Programme.JoinAsync();
        await api.Programme.SubmitAsync(author, Samples.Shine, Visibility.Public);
        await api.Programme.ApproveAsync((await api.Programme.SubmitAsync(author, Samples.Explore)).Id);
        var shown = await api.Programme.SubmitAsync(author, Samples.Explore, Visibility.Public);
        await api.Programme.ApproveAsync(shown.Id);

        var list = (await api.SendAsync(
            "query ($handle: String!) { profile(handle: $handle) { submissions { totalCount nodes { id activity { code } createdAt approvedAt } } } }",
            new { handle = author["user_".Length..] })).Data("profile", "submissions")!;

        Assert.Equal(1, (int)list["totalCount"]!);
        Assert.Equal((shown.Id, "EXPLORE"), ((Guid)list["nodes"]![0]!["id"]!, (string)list["nodes"]![0]!["activity"]!["code"]!));
    }

    [Theory]
    [InlineData("submissions")]
    [InlineData("pointsHistory")]
    public async Task Lists_of_others_are_for_reviewers(string list)
    {
        var author = await api.Programme.JoinAsync();
        var submission = await api.Programme.SubmitAsync(author, Samples.Explore);
        await api.Programme.ApproveAsync(submission.Id);
        var query = $$"""query ($id: UUID!) { submission(id: $id) { author { {{list}} { totalCount } } reviewer { {{list}} { totalCount } } } }""";

        var seenByAuthor = (await api.SendAsync(query, new { id = submission.Id }, author)).Data("submission")!;
        var seenByReviewer = (await api.SendAsync(query, new { id = submission.Id }, Programme.Admin)).Data("submission")!;

        Assert.Equal(1, (int)seenByAuthor["author"]![list]!["totalCount"]!);
        Assert.Null(seenByAuthor["reviewer"]![list]);
        Assert.Equal((1, 0), ((int)seenByReviewer["author"]![list]!["totalCount"]!, (int)seenByReviewer["reviewer"]![list]!["totalCount"]!));
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        var response = await api.SendAsync("{ me { submissions(after: \"MA==\") { totalCount } } }", user: Programme.Sari);

        Assert.Equal("VALIDATION_ERROR", response.ErrorCode);
    }

    private async Task<List<Guid>> ReadAsync(string user, string list, string count, string cursor, string more, string next)
    {
        var query = $$"""
            query ($cursor: String) { me { {{list}}({{count}}: 2, {{cursor}}: $cursor) { totalCount nodes { id } pageInfo { {{more}} {{next}} } } } }
            """;
        var ids = new List<Guid>();
        for (JsonNode? at = null; ;)
        {
            var page = (await api.SendAsync(query, new { cursor = at?.GetValue<string>() }, user)).Data("me", list)!;
            Assert.Equal(5, (int)page["totalCount"]!);
            var part = page["nodes"]!.AsArray().Select(node => (Guid)node!["id"]!);
            ids.AddRange(count == "last" ? part.Reverse() : part);
            if (!(bool)page["pageInfo"]![more]!) return ids;
            at = page["pageInfo"]![next];
        }
    }
}
