using Elevate.Api.GraphQL;
using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Users;

/// <summary>A page of a list that has the newest first, as plain values that a query can take as parameters.</summary>
/// <param name="Size">How many lines.</param>
/// <param name="FromEnd">Whether they are the last ones of the slice.</param>
/// <param name="HasAfter">Whether it begins behind a place.</param>
/// <param name="After">That place.</param>
/// <param name="HasBefore">Whether it ends in front of a place.</param>
/// <param name="Before">That place.</param>
internal sealed record TimeSlice(int Size, bool FromEnd, bool HasAfter, TimeCursor After, bool HasBefore, TimeCursor Before)
{
    public static TimeSlice Of(PageRequest page)
    {
        var after = TimeCursor.Parse(page.After, "after");
        var before = TimeCursor.Parse(page.Before, "before");
        return new TimeSlice(
            page.Size, page.FromEnd, after is not null, after.GetValueOrDefault(), before is not null, before.GetValueOrDefault());
    }
}
