using System.Text.Json;
using HotChocolate.Authorization;

namespace MiniLeaps;

/// <summary>What a user may do.</summary>
public enum Role
{
    /// <summary>Takes part in the programme.</summary>
    Participant,
    Reviewer,
    Admin,
    [GraphQLName("ROOT")]
    [GraphQLDescription("May do everything.")]
    SuperAdmin
}

public enum UserType { Educator, Student }

public enum SubmissionStatus
{
    Pending,
    Approved,
    Rejected,
    [GraphQLDeprecated("Nobody revokes any more.")]
    Revoked,
    [GraphQLIgnore]
    Internal
}

public enum Visibility { Public, Private }

/// <summary>Names that are hard to split into words.</summary>
public enum OddName { ABTest, HTTPStatus, Level1, Level2Beta, snake_case, ALREADY_UPPER, X, IOError, Utf8Bom, camelCase, Version2, A1B2, UserID }

/// <summary>A person who takes part in the programme.</summary>
public class User
{
    /// <summary>The id given by the identity provider.</summary>
    [ID] public string Id { get; set; } = "";
    /// <summary>
    /// The public name,
    /// unique in the programme.
    /// </summary>
    public string Handle { get; set; } = "";
    public string Name { get; set; } = "";
    [GraphQLDescription("The mail address; only for administrators.")]
    [Authorize(Roles = ["Admin"])]
    public string? Email { get; set; }
    public Role Role { get; set; }
    [GraphQLName("kind")] public UserType UserType { get; set; }
    public UserType? PreviousType { get; set; }
    public string? Region { get; set; }
    public string? School { get; set; }
    public bool Confirmed { get; set; }
    public int Points { get; set; }
    public int? Rank { get; set; }
    public long ProfileViews { get; set; }
    public short Level { get; set; }
    public double Ratio { get; set; }
    public decimal Balance { get; set; }
    public Guid ExternalId { get; set; }
    public DateTimeOffset JoinedAt { get; set; }
    public DateTime? LastSeen { get; set; }
    public DateOnly? BirthDate { get; set; }
    public TimeOnly? Reminder { get; set; }
    public TimeSpan StudyTime { get; set; }
    public Uri? Website { get; set; }
    public Profile? Profile { get; set; }
    public List<Badge> Badges { get; set; } = [];
    public List<string> Tags { get; set; } = [];
    public List<int> WeeklyScores { get; set; } = [];
    public List<Role>? PastRoles { get; set; }
    [GraphQLDeprecated("Use `handle`.")] public string? OldHandle { get; set; }
    [GraphQLIgnore] public string PasswordHash { get; set; } = "x";
}

public class Profile
{
    public string City { get; set; } = "";
    public string? Bio { get; set; }
    public Address? Address { get; set; }
}

public class Address
{
    public string Street { get; set; } = "";
    public int Zip { get; set; }
}

public class Badge
{
    public string Code { get; set; } = "";
    public string Title { get; set; } = "";
    public int Weight { get; set; }
}

/// <summary>Evidence handed in by a user.</summary>
public class Submission : ITimelineEvent, ISearchResult
{
    public Guid Id { get; set; }
    public string UserId { get; set; } = "";
    public string ActivityCode { get; set; } = "";
    public string Title { get; set; } = "";
    public SubmissionStatus Status { get; set; }
    public Visibility Visibility { get; set; }
    public int? Points { get; set; }
    public string? ReviewNote { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    [GraphQLIgnore] public JsonElement RawPayload { get; set; }
    public List<Attachment> Attachments { get; set; } = [];
    [GraphQLName("at")] public DateTimeOffset OccurredAt => CreatedAt;
}

public class Attachment
{
    public int Id { get; set; }
    public string Path { get; set; } = "";
    public long Size { get; set; }
}

public class Activity : ISearchResult
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public int DefaultPoints { get; set; }
}

public class LedgerEntry : ITimelineEvent
{
    public int Id { get; set; }
    public string UserId { get; set; } = "";
    public int Delta { get; set; }
    public string Reason { get; set; } = "";
    [GraphQLName("at")] public DateTimeOffset OccurredAt { get; set; }
}

/// <summary>Something that happened.</summary>
[InterfaceType("TimelineEvent")]
public interface ITimelineEvent
{
    /// <summary>When it happened.</summary>
    [GraphQLName("at")] DateTimeOffset OccurredAt { get; }
}

[UnionType("SearchResult")]
public interface ISearchResult;

/// <summary>All data of one dependency injection scope; every scope starts with the same data.</summary>
public sealed class LeapsStore
{
    public List<User> Users { get; } = Seed.Users();
    public List<Submission> Submissions { get; } = Seed.Submissions();
    public List<Activity> Activities { get; } = Seed.Activities();
    public List<LedgerEntry> Ledger { get; } = Seed.Ledger();
}

public static class Seed
{
    static readonly DateTimeOffset T0 = new(2025, 1, 6, 8, 30, 0, TimeSpan.Zero);
    static readonly string[] Names = ["Ayu Lestari", "Budi Santoso", "Citra Dewi", "Dewi Anggraini", "Eko Prasetyo", "Fajar Nugroho", "Gita Permata", "Hadi Wijaya", "Indah Sari", "Joko Susilo", "Kartika Putri", "Lukman Hakim"];
    static readonly string?[] Regions = ["Jawa Barat", "Jawa Timur", null, "Bali"];
    static readonly string?[] Schools = ["SMAN 1", "SMPN 2", "SD Harapan", null, "SMK Mandiri"];

    public static Guid Id(int kind, int n) => new($"0000000{kind}-0000-4000-8000-{n:D12}");

    public static List<Activity> Activities() =>
    [
        new() { Code = "LEARN", Name = "Learn", DefaultPoints = 10 },
        new() { Code = "EXPLORE", Name = "Explore", DefaultPoints = 50 },
        new() { Code = "AMPLIFY", Name = "Amplify", DefaultPoints = 2 },
        new() { Code = "PRESENT", Name = "Present", DefaultPoints = 20 },
        new() { Code = "SHINE", Name = "Shine", DefaultPoints = 0 }
    ];

    static readonly (string Code, string Title, int Weight)[] BadgeRows = [("starter", "Starter", 1), ("explorer", "Explorer", 5), ("amplifier", "Amplifier", 7), ("shining", "Shining ⭐", 9)];

    public static List<User> Users() => Enumerable.Range(1, 12).Select(i => new User
    {
        Id = $"u{i}",
        Handle = Names[i - 1].Split(' ')[0].ToLowerInvariant() + i,
        Name = Names[i - 1],
        Email = $"u{i}@example.org",
        Role = i == 1 ? Role.SuperAdmin : i == 2 ? Role.Admin : i is 3 or 4 ? Role.Reviewer : Role.Participant,
        UserType = i % 4 == 0 ? UserType.Student : UserType.Educator,
        PreviousType = i % 5 == 0 ? UserType.Student : null,
        Region = Regions[i % 4],
        School = Schools[i % 5],
        Confirmed = i % 3 != 0,
        Points = i * 37 % 100,
        Rank = i % 6 == 0 ? null : i,
        ProfileViews = 3_000_000_000L + i,
        Level = (short)(i % 5),
        Ratio = i / 8.0,
        Balance = i * 10.25m,
        ExternalId = Id(1, i),
        JoinedAt = T0.AddDays(i).AddMinutes(i * 7),
        LastSeen = i % 2 == 0 ? T0.AddDays(30 + i).UtcDateTime : null,
        BirthDate = i % 3 == 0 ? null : new DateOnly(1980 + i, 1 + i % 12, 1 + i),
        Reminder = i % 4 == 1 ? new TimeOnly(6 + i, 15, 0) : null,
        StudyTime = TimeSpan.FromMinutes(95 * i),
        Website = i % 3 == 1 ? new Uri($"https://example.org/~u{i}") : null,
        Profile = i % 4 == 3 ? null : new Profile
        {
            City = i % 2 == 0 ? "Bandung" : "Surabaya",
            Bio = i % 5 == 1 ? "Teaches \"AI\" & maths" : null,
            Address = i % 3 == 0 ? null : new Address { Street = $"Jalan {i}", Zip = 40000 + i }
        },
        Badges = BadgeRows.Take(i % 5).Select(b => new Badge { Code = b.Code, Title = b.Title, Weight = b.Weight }).ToList(),
        Tags = i % 4 == 0 ? [] : i % 2 == 0 ? ["mentor", "robotics"] : ["mentor"],
        WeeklyScores = [i, i * 2, i * 3],
        PastRoles = i < 3 ? [Role.Participant, Role.Reviewer] : null,
        OldHandle = i % 6 == 0 ? $"old{i}" : null
    }).ToList();

    public static List<Submission> Submissions()
    {
        string[] codes = ["LEARN", "EXPLORE", "AMPLIFY", "PRESENT", "SHINE"];
        return Enumerable.Range(1, 24).Select(i => new Submission
        {
            Id = Id(2, i),
            UserId = $"u{1 + i * 5 % 12}",
            ActivityCode = codes[i % 5],
            Title = $"{codes[i % 5]} evidence {i}",
            Status = (SubmissionStatus)(i % 4),
            Visibility = i % 3 == 0 ? Visibility.Public : Visibility.Private,
            Points = i % 4 == 1 ? i * 3 : null,
            ReviewNote = i % 4 == 2 ? "Not enough detail" : null,
            CreatedAt = T0.AddHours(i * 11),
            RawPayload = JsonSerializer.SerializeToElement(new { index = i, ratio = i / 4.0, tags = new[] { "a", "b" }, nested = new { ok = i % 2 == 0, none = (string?)null } }),
            Attachments = Enumerable.Range(1, i % 3).Select(j => new Attachment { Id = i * 10 + j, Path = $"evidence/{i}/{j}.png", Size = 1000L * i + j }).ToList()
        }).ToList();
    }

    public static List<LedgerEntry> Ledger() => Enumerable.Range(1, 20).Select(i => new LedgerEntry
    {
        Id = i,
        UserId = $"u{1 + i % 12}",
        Delta = i % 7 == 0 ? -5 : i * 2,
        Reason = i % 2 == 0 ? "Approved" : "Bonus",
        OccurredAt = T0.AddHours(i * 9)
    }).ToList();
}
