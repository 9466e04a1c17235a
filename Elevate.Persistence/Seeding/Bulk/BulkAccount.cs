using Elevate.Domain.Submissions;
using Elevate.Domain.Users;

namespace Elevate.Persistence.Seeding.Bulk;

/// <summary>A participant, as the number alone decides. Cheap to make: who referred whom is found out by making the neighbours.</summary>
internal readonly struct BulkAccount
{
    /// <summary>How far apart the numbers of a referrer and a referee may be.</summary>
    public const int Neighbours = 20;

    private const string ShareCodeLetters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const long ParticipantsASchool = 40;

    private readonly long _candidate;
    private readonly int _first, _family, _city, _kind;
    private readonly int _school;

    public BulkAccount(BulkPlan plan, long number)
    {
        Number = number;
        var random = BulkRandom.For(plan.Seed, number, 0);
        IsStudent = random.Chance(2);
        Visibility = random.Chance(3) ? Visibility.Private : Visibility.Public;
        CreatedAt = plan.Today.AddDays(-60).AddSeconds(-random.Next(300 * 86400)).AddMilliseconds(random.Next(1000));
        (_first, _family) = (random.Next(BulkNames.First.Length), random.Next(BulkNames.Family.Length));
        (_city, _kind) = (random.Next(BulkNames.Cities.Length), random.Next(BulkNames.Schools.Length));
        _school = 1 + random.Next((int)Math.Max(1, plan.Count / ParticipantsASchool / BulkNames.Cities.Length / BulkNames.Schools.Length));
        _candidate = random.Chance(50) ? number - 1 - random.Next(Neighbours) : -1;
    }

    public long Number { get; }

    public bool IsStudent { get; }

    public Visibility Visibility { get; }

    public DateTime CreatedAt { get; }

    public UserType Type => IsStudent ? UserType.Student : UserType.Educator;

    public string Id => IdOf(Number);

    public string Name => $"{BulkNames.First[_first]} {BulkNames.Family[_family]}";

    public string Handle => $"{BulkNames.First[_first].ToLowerInvariant()}_{BulkNames.Family[_family].ToLowerInvariant()}_{Number:00000000}";

    public string City => BulkNames.Cities[_city].City;

    public string Region => BulkNames.Cities[_city].Region;

    public string School => $"{BulkNames.Schools[_kind]} {_school} {City}";

    public string Cohort => $"MS Elevate {City} {CreatedAt.Year}";

    /// <summary>Eight letters; no two numbers below 58 to the power of 8 have the same.</summary>
    public string ShareCode => string.Create(8, Number, static (text, number) =>
    {
        var rest = (UInt128)(ulong)number * 2654435761 % 128063081718016;
        for (var place = 0; place < text.Length; place++, rest /= 58) text[place] = ShareCodeLetters[(int)(rest % 58)];
    });

    public static string IdOf(long number) => $"bulk-{number:00000000}";

    /// <summary>Who brought this participant in; null where nobody did.</summary>
    public BulkAccount? ReferrerIn(BulkPlan plan)
    {
        if (_candidate < plan.First) return null;
        var referrer = new BulkAccount(plan, _candidate);
        return referrer.Refers(this) ? referrer : null;
    }

    /// <summary>Whether this participant brought another one in.</summary>
    public bool Refers(BulkAccount other) => other._candidate == Number && !IsStudent && CreatedAt < other.CreatedAt;
}
