using Microsoft.EntityFrameworkCore;

namespace HotChocolate.Tests.Data;

/// <summary>Objects with members of every kind that filters, orders and projections know.</summary>
internal sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
{
    public DbSet<Item> Items => Set<Item>();

    public DbSet<Part> Parts => Set<Part>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Item>().HasOne(i => i.Main).WithMany().HasForeignKey(i => i.MainId);
        modelBuilder.Entity<Item>().HasMany(i => i.Parts).WithOne().HasForeignKey(p => p.ItemId);
    }
}

public enum Kind { Small, Medium, Large }

public sealed class Item
{
    public int Id { get; set; }
    public string Name { get; set; } = "";
    public string? Note { get; set; }
    public int? Rank { get; set; }
    public long Views { get; set; }
    public short Level { get; set; }
    public double Ratio { get; set; }
    public decimal? Amount { get; set; }
    public bool Flag { get; set; }
    public bool? Seen { get; set; }
    public Kind Kind { get; set; }
    public Kind? OldKind { get; set; }
    public Guid Key { get; set; }
    public DateTimeOffset At { get; set; }
    public DateOnly? Day { get; set; }
    public TimeOnly Time { get; set; }
    public TimeSpan? Length { get; set; }
    public List<string> Tags { get; set; } = [];
    public List<int?>? Marks { get; set; }
    public int? MainId { get; set; }
    public Part? Main { get; set; }
    public Maker Maker { get; set; } = null!;
    public List<Part> Parts { get; set; } = [];
}

public sealed class Part
{
    public int Id { get; set; }
    public int Size { get; set; }
    public string? Label { get; set; }
    public int? ItemId { get; set; }
    public Maker? Maker { get; set; }
}

public sealed class Maker
{
    public int Id { get; set; }
    public string City { get; set; } = "";
    public int? Rank { get; set; }
}

internal static class RandomShop
{
    public static readonly string[] Texts = ["", "a", "A", "ab", "%", "a%", "_b", "\\", "ä", "a b"];

    private static readonly string?[] s_optionalTexts = [null, .. Texts];

    public static List<Item> Items(int seed, int count)
    {
        var random = new Random(seed);
        Maker[] makers = [.. Enumerable.Range(1, 4).Select(id => new Maker { Id = id, City = Pick(random, Texts), Rank = Maybe(random, 4) })];
        var partId = 0;
        return [.. Enumerable.Range(1, count).Select(id => new Item
        {
            Id = id,
            Name = Pick(random, Texts),
            Note = Pick(random, s_optionalTexts),
            Rank = Maybe(random, 4),
            Views = random.Next(3) + 3_000_000_000,
            Level = (short)random.Next(3),
            Ratio = random.Next(4) / 4.0,
            Amount = Maybe(random, 3) / 4m,
            Flag = random.Next(2) == 0,
            Seen = Maybe(random, 2) is { } seen ? seen == 0 : null,
            Kind = (Kind)random.Next(3),
            OldKind = (Kind?)Maybe(random, 3),
            Key = new Guid(random.Next(3), 0, 0, new byte[8]),
            At = DateTimeOffset.UnixEpoch.AddDays(random.Next(3)),
            Day = Maybe(random, 3) is { } day ? new DateOnly(2025, 1, 1 + day) : null,
            Time = new TimeOnly(random.Next(3), 0),
            Length = Maybe(random, 3) is { } hours ? TimeSpan.FromHours(hours) : null,
            Tags = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Pick(random, Texts))],
            Marks = random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => Maybe(random, 3))],
            Main = random.Next(2) == 0 ? null : Part(),
            Maker = Pick(random, makers),
            Parts = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Part())]
        })];

        Part Part() => new() { Id = ++partId, Size = random.Next(4), Label = Pick(random, s_optionalTexts), Maker = random.Next(2) == 0 ? null : Pick(random, makers) };
    }

    public static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];

    private static int? Maybe(Random random, int count) => random.Next(3) == 0 ? null : random.Next(count);
}
