namespace Elevate.Api.Tests.Api;

/// <summary>The API with a history that is the same whenever it is read.</summary>
public sealed class StatementFixture : ApiFixture
{
    public const string FirstId = "01900000-0000-7000-8000-000000000001";
    public const string SecondId = "01900000-0000-7000-8000-000000000002";

    protected override async Task PrepareAsync()
    {
        await SubmitAsync(FirstId, Api.Programme.Sari, "2025-02-01T08:00:00Z");
        await SubmitAsync(SecondId, Api.Programme.Rina, "2025-02-02T08:00:00Z");
        await SubmitAsync("01900000-0000-7000-8000-000000000003", Api.Programme.Sari, "2025-02-03T08:00:00Z");
        await Programme.ApproveAsync(Guid.Parse(FirstId), "Well done");
        await Programme.ApproveAsync(Guid.Parse(SecondId));
        await Programme.RefreshAnalyticsAsync();
    }

    private Task SubmitAsync(string id, string author, string at) => Programme.ExecuteAsync(
        """
        INSERT INTO submissions (id, user_id, activity_code, payload, created_at)
        VALUES ($1::uuid, $2, 'EXPLORE', jsonb_build_object('reflection', repeat('r', 150), 'class_date', '2025-01-20'), $3::timestamptz)
        """,
        id, author, at);
}
