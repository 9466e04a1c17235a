using System.Collections.Concurrent;
using Elevate.Api.Tests.Domain;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Api;

/// <summary>Who sees which field of whom.</summary>
public sealed class PrivacyTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly ConcurrentDictionary<(ApiFixture Api, Visibility Visibility), Task<Guid>> _approved = new();

    private const string Everything = """
        query ($id: UUID!) {
          submission(id: $id) {
            id status visibility reviewNote reviewedAt createdAt updatedAt version pointsAwarded attachments revocationReason
            evidence { ... on ExploreEvidence { reflection } }
            author { id handle name email role region school cohort totalPoints badges { code } createdAt userType }
          }
        }
        """;

    [Theory]
    [InlineData(Programme.Sari)]
    [InlineData(Programme.Budi)]
    [InlineData(Programme.Admin)]
    [InlineData(Programme.Superadmin)]
    public async Task The_author_and_reviewers_see_all_of_a_submission(string user)
    {
        var id = await ApprovedAsync(Visibility.Private);

        var submission = (await api.SendAsync(Everything, new { id }, user)).Data("submission")!;

        Assert.Equal("Well done", (string)submission["reviewNote"]!);
        Assert.Equal(new string('r', 150), (string)submission["evidence"]!["reflection"]!);
        Assert.Equal(50, (int)submission["pointsAwarded"]!);
        Assert.Equal("sari_dewi@school.example", (string)submission["author"]!["email"]!);
        Assert.Equal(("PARTICIPANT", "Jawa Barat"), ((string)submission["author"]!["role"]!, (string)submission["author"]!["region"]!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Programme.Rina)]
    [InlineData(Programme.Tono)]
    [InlineData("user_nobody_knows")]
    public async Task To_anybody_else_a_submission_is_missing(string? user)
    {
        foreach (var visibility in Enum.GetValues<Visibility>())
        {
            var denied = await api.SendAsync(Everything, new { id = await ApprovedAsync(visibility) }, user);
            var missing = await api.SendAsync(Everything, new { id = Guid.NewGuid() }, user);

            Assert.Null(denied.Data("submission"));
            Assert.Equal(missing.Body.ToJsonString(), denied.Body.ToJsonString());
        }
    }

    [Theory]
    [InlineData("handle", false)]
    [InlineData("name", false)]
    [InlineData("totalPoints", false)]
    [InlineData("region", false)]
    [InlineData("email", true)]
    [InlineData("role", true)]
    public async Task Authors_see_of_their_reviewer_what_is_public(string field, bool denied)
    {
        var id = await ApprovedAsync(Visibility.Private);

        var response = await api.SendAsync($"query ($id: UUID!) {{ submission(id: $id) {{ reviewer {{ {field} }} }} }}", new { id }, Programme.Sari);

        Assert.Equal(denied ? "AUTH_NOT_AUTHORIZED" : null, denied ? response.ErrorCode : (string?)response.Errors?.ToJsonString());
        if (denied) Assert.Null(response.At("submission", "reviewer"));
        if (field == "region") Assert.Null(response.At("submission", "reviewer", "region"));
    }

    [Fact]
    public async Task Somebody_signed_in_sees_all_of_oneself()
    {
        var me = (await api.SendAsync("{ me { id handle name email role userType region school cohort totalPoints badges { code } createdAt } }", user: Programme.Tono))
            .Data("me")!;

        Assert.Equal(("user_tono", "tono_student@school.example"), ((string)me["id"]!, (string)me["email"]!));
        Assert.Equal(("PARTICIPANT", "STUDENT", 0), ((string)me["role"]!, (string)me["userType"]!, (int)me["totalPoints"]!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("user_nobody_knows")]
    public async Task Nobody_is_not_signed_in(string? user)
    {
        var response = await api.SendAsync("{ me { id } }", user: user);

        Assert.Equal("AUTH_NOT_AUTHENTICATED", response.ErrorCode);
        Assert.Null(response.At("me"));
    }

    [Theory]
    [InlineData("sari_dewi")]
    [InlineData("SARI_dewi")]
    public async Task A_profile_shows_what_is_public(string handle)
    {
        await ApprovedAsync(Visibility.Public);

        var profile = (await api.SendAsync(
            "query ($handle: String!) { profile(handle: $handle) { handle name avatarUrl school cohort joinedAt totalPoints badges { code } } }",
            new { handle })).Data("profile")!;

        Assert.Equal(("sari_dewi", "SMAN 1", "Bandung 2025"), ((string)profile["handle"]!, (string)profile["school"]!, (string)profile["cohort"]!));
        Assert.Equal(0, (int)profile["totalPoints"]! % 50);
        Assert.Contains("IN_CLASS_INNOVATOR", profile["badges"]!.AsArray().Select(badge => (string)badge!["code"]!));
    }

    [Theory]
    [InlineData("no_such_handle")]
    [InlineData("hidden_guru")]
    [InlineData("tono_student")]
    [InlineData("budi_reviewer")]
    [InlineData("admin")]
    [InlineData("superadmin")]
    public async Task Of_everybody_else_there_is_no_profile(string handle)
    {
        foreach (var user in new[] { null, Programme.Sari, Programme.Superadmin })
            Assert.Null((await api.SendAsync("query ($handle: String!) { profile(handle: $handle) { name } }", new { handle }, user)).Data("profile"));
    }

    // Ten an hour is the limit of one person: the tests share two.
    private Task<Guid> ApprovedAsync(Visibility visibility) => _approved.GetOrAdd((api, visibility), key => ApproveNewAsync(key.Api, key.Visibility));

    private static async Task<Guid> ApproveNewAsync(ApiFixture api, Visibility visibility)
    {
        var submission = await api.Programme.SubmitAsync(Programme.Sari, Samples.Explore, visibility);
        await api.Programme.ApproveAsync(submission.Id, "Well done");
        return submission.Id;
    }
}
