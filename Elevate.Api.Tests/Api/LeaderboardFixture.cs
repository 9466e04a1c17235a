using Elevate.Api.Tests.Domain;

namespace Elevate.Api.Tests.Api;

/// <summary>The API with a board of educators, some of whom have as many points as others.</summary>
public sealed class LeaderboardFixture : ApiFixture
{
    public const int Ranked = 8;

    protected override async Task PrepareAsync()
    {
        await AwardAsync(Api.Programme.Hidden, 3);
        await AwardAsync(Api.Programme.Sari, 2);
        await AwardAsync(Api.Programme.Rina, 1);
        for (var i = 2; i < Ranked; i++) await AwardAsync(await Programme.JoinAsync(), 1 + i % 3);
    }

    private async Task AwardAsync(string author, int times)
    {
        for (var i = 0; i < times; i++) await Programme.ApproveAsync((await Programme.SubmitAsync(author, Samples.Explore)).Id);
    }
}
