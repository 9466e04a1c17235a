using Elevate.Api.Tests.Domain;
using Elevate.Domain.Submissions;

namespace Elevate.Api.Tests.Api;

/// <summary>The API with a queue of submissions of three authors, two of which are approved.</summary>
public sealed class ReviewQueueFixture : ApiFixture
{
    public const int Submissions = 12;
    public const int Approved = 2;

    protected override async Task PrepareAsync()
    {
        var authors = new[] { Api.Programme.Sari, Api.Programme.Rina, await Programme.JoinAsync() };
        for (var i = 0; i < Submissions; i++)
        {
            Evidence evidence = i % 2 == 0 ? Samples.Explore : Samples.Shine;
            var submission = await Programme.SubmitAsync(authors[i % 3], evidence);
            // Neither is one of Rina's.
            if (i is 0 or 3) await Programme.ApproveAsync(submission.Id);
        }
    }
}
