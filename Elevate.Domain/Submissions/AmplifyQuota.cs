using Elevate.Domain.Errors;

namespace Elevate.Domain.Submissions;

/// <summary>How many people one educator may report within seven days.</summary>
public static class AmplifyQuota
{
    /// <summary>The most peers.</summary>
    public const int Peers = 50;

    /// <summary>The most students.</summary>
    public const int Students = 200;

    /// <summary>The length of every window, in days.</summary>
    public const int Days = 7;

    internal static void Check(
        IEnumerable<(long At, int Peers, int Students)> uses,
        (long At, int Peers, int Students) requested,
        long length,
        Func<long, DateTimeOffset> toTime)
    {
        var known = uses.ToArray();
        CheckOne("peers", ErrorCodes.PeersCap, Peers, known.Select(use => (use.At, use.Peers)), requested.Peers);
        CheckOne("students", ErrorCodes.StudentsCap, Students, known.Select(use => (use.At, use.Students)), requested.Students);

        void CheckOne(string people, string code, int cap, IEnumerable<(long, int)> amounts, int asked)
        {
            var (start, prior) = SlidingWindow.Fullest(amounts, requested.At, length);
            if (prior + asked > cap)
                throw new QuotaExceededException(
                    $"At most {cap} {people} count within {Days} days: {prior} are reported already, {asked} more would make {prior + asked}.",
                    prior, asked, cap, toTime(start), toTime(start + length), code);
        }
    }
}
