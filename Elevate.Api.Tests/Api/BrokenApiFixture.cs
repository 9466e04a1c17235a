namespace Elevate.Api.Tests.Api;

/// <summary>The API on a database that lacks two tables.</summary>
public sealed class BrokenApiFixture : ApiFixture
{
    protected override async Task PrepareAsync()
    {
        await Programme.ExecuteAsync("ALTER TABLE badges RENAME TO lost_badges");
        await Programme.ExecuteAsync("ALTER TABLE outbox_messages RENAME TO lost_messages");
    }
}
