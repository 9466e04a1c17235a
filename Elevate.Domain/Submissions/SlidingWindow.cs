namespace Elevate.Domain.Submissions;

/// <summary>Sums over every window of one length that holds a given moment, not only over the one that ends there.</summary>
public static class SlidingWindow
{
    /// <summary>
    /// The fullest of all half-open windows <c>[start, start + length)</c> that hold <paramref name="at"/>; the earliest of equals.
    /// A window is only ever fullest where it begins with one of the uses or with the moment itself, so only those are tried.
    /// </summary>
    /// <param name="uses">What there is, and when.</param>
    /// <param name="at">The moment that every window holds.</param>
    /// <param name="length">The length of a window, in the unit of the moments.</param>
    /// <returns>Where the window starts, and what it holds; the moment itself and 0 where every window is empty.</returns>
    public static (long Start, int Sum) Fullest(IEnumerable<(long At, int Amount)> uses, long at, long length)
    {
        var near = uses.Where(use => Math.Abs(use.At - at) < length).OrderBy(use => use.At).ToArray();
        var fullest = (Start: at, Sum: 0);
        var (sum, end) = (0, 0);

        for (var first = 0; first <= near.Length; first++)
        {
            var start = first < near.Length ? Math.Min(near[first].At, at) : at;
            for (; end < near.Length && near[end].At < start + length; end++) sum += near[end].Amount;
            if (sum > fullest.Sum) fullest = (start, sum);
            if (start == at) break;

            sum -= near[first].Amount;
        }

        return fullest;
    }
}
