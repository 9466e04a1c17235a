using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Leaderboards;

/// <summary>The part of a line that is public.</summary>
public sealed class LeaderboardEntryObjectType : ObjectType<LeaderboardEntry>
{
    /// <inheritdoc />
    protected override void Configure(IObjectTypeDescriptor<LeaderboardEntry> descriptor)
    {
        descriptor.Field(entry => entry.UserId).Ignore();
        descriptor.Field(entry => entry.Cursor).Ignore();
    }
}
