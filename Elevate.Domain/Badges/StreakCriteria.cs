using System.Globalization;

namespace Elevate.Domain.Badges;

/// <summary>A number of ISO weeks in a row, each with an approval.</summary>
/// <param name="Threshold">How many weeks.</param>
public sealed record StreakCriteria(int Threshold) : BadgeCriteria
{
    /// <inheritdoc/>
    public override bool IsMet(BadgeFacts facts)
    {
        var (longest, current, previous) = (0, 0, DateOnly.MinValue);
        foreach (var monday in facts.Approvals.Select(approval => MondayOf(approval.ReviewedAt)).Distinct().Order())
        {
            current = monday == previous.AddDays(7) ? current + 1 : 1;
            longest = Math.Max(longest, current);
            previous = monday;
        }

        return longest >= Threshold;
    }

    private static DateOnly MondayOf(DateTimeOffset time)
    {
        var date = time.UtcDateTime;
        return DateOnly.FromDateTime(ISOWeek.ToDateTime(ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date), DayOfWeek.Monday));
    }
}
