using Elevate.Api.GraphQL;
using Elevate.Api.Submissions;
using HotChocolate.Types.Pagination;

namespace Elevate.Api.Users;

/// <summary>What a participant shows.</summary>
[ExtendObjectType<Profile>]
public sealed class ProfileListFields
{
    /// <summary>Approved submissions that the participant made public, the newest first.</summary>
    [UsePaging(ConnectionName = "PublicSubmissions")]
    public async Task<Connection<PublicSubmission>> GetSubmissionsAsync(
        [Parent] Profile profile, int? first, string? after, int? last, string? before,
        SubmissionsByUserDataLoader submissions, CancellationToken cancellationToken)
    {
        var key = new UserPageKey(profile.UserId, Pages.Request(first, after, last, before), OnlyPublic: true);
        return PublicSubmission.From(await submissions.LoadAsync(key, cancellationToken));
    }
}
