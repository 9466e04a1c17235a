using System.Globalization;

namespace HotChocolate.Tests.Data;

/// <summary>A filter as text, and what it means, said a second time in plain C#.</summary>
internal sealed record RandomFilter(string Text, Func<object, bool> Matches)
{
    private static readonly string[] s_comparisons = ["eq", "in", "gt", "gte", "lt", "lte"];

    /// <summary>A filter of items, nested at most that deep.</summary>
    public static RandomFilter OfItems(Random random, int depth) => Object<Item>(random, depth, depth => random.Next(20) switch
    {
        0 => Leaf<Item>(random, "id", i => i.Id, s_comparisons, [1, 5, 20]),
        1 => Leaf<Item>(random, "name", i => i.Name, ["eq", "in", "contains", "startsWith", "endsWith"], RandomShop.Texts),
        2 => Leaf<Item>(random, "note", i => i.Note, ["eq", "in", "contains", "startsWith", "endsWith"], [null, .. RandomShop.Texts]),
        3 => Leaf<Item>(random, "rank", i => i.Rank, s_comparisons, [null, 0, 1, 2]),
        4 => Leaf<Item>(random, "views", i => i.Views, s_comparisons, [3_000_000_000L, 3_000_000_001L]),
        5 => Leaf<Item>(random, "level", i => i.Level, s_comparisons, [(short)0, (short)1]),
        6 => Leaf<Item>(random, "ratio", i => i.Ratio, s_comparisons, [0.25, 0.5]),
        7 => Leaf<Item>(random, "amount", i => i.Amount, s_comparisons, [null, 0.25m, 0.5m]),
        8 => Leaf<Item>(random, "flag", i => i.Flag, ["eq"], [true, false]),
        9 => Leaf<Item>(random, "seen", i => i.Seen, ["eq"], [true, false, null]),
        10 => Leaf<Item>(random, "kind", i => i.Kind, ["eq", "in"], [Kind.Small, Kind.Large]),
        11 => Leaf<Item>(random, "oldKind", i => i.OldKind, ["eq", "in"], [null, Kind.Small, Kind.Large]),
        12 => Leaf<Item>(random, "key", i => i.Key, s_comparisons, [new Guid(1, 0, 0, new byte[8])]),
        13 => Leaf<Item>(random, "at", i => i.At, s_comparisons, [DateTimeOffset.UnixEpoch.AddDays(1).ToOffset(TimeSpan.FromHours(7))]),
        14 => Leaf<Item>(random, "day", i => i.Day, s_comparisons, [null, new DateOnly(2025, 1, 2)]),
        15 => Leaf<Item>(random, "time", i => i.Time, s_comparisons, [new TimeOnly(1, 0)]),
        16 => Leaf<Item>(random, "length", i => i.Length, s_comparisons, [null, TimeSpan.FromHours(1)]),
        17 => Field<Item>("main", i => i.Main, OfParts(random, depth)),
        18 => Field<Item>("maker", i => i.Maker, OfMakers(random, depth)),
        _ => random.Next(3) switch
        {
            0 => Field<Item>("tags", i => i.Tags, List(random, Operation(random, ["eq", "contains"], RandomShop.Texts))),
            1 => Field<Item>("marks", i => i.Marks, List(random, Operation(random, s_comparisons, [null, 0, 1]))),
            _ => Field<Item>("parts", i => i.Parts, List(random, OfParts(random, depth)))
        }
    });

    private static RandomFilter OfParts(Random random, int depth) => Object<Part>(random, depth, depth => random.Next(3) switch
    {
        0 => Leaf<Part>(random, "size", p => p.Size, s_comparisons, [0, 1, 2]),
        1 => Leaf<Part>(random, "label", p => p.Label, ["eq", "in", "contains", "startsWith"], [null, .. RandomShop.Texts]),
        _ => Field<Part>("maker", p => p.Maker, OfMakers(random, depth))
    });

    private static RandomFilter OfMakers(Random random, int depth) => Object<Maker>(random, depth, _ => random.Next(2) == 0
        ? Leaf<Maker>(random, "city", m => m.City, ["eq", "in", "contains", "endsWith"], RandomShop.Texts)
        : Leaf<Maker>(random, "rank", m => m.Rank, s_comparisons, [null, 0, 1, 2]));

    /// <summary>One or two conditions, or filters joined by and/or.</summary>
    private static RandomFilter Object<T>(Random random, int depth, Func<int, RandomFilter> condition)
    {
        if (depth <= 0 || random.Next(3) > 0)
        {
            var (first, second) = (condition(depth - 1), condition(depth - 1));
            return random.Next(3) > 0 || first.Text.Split(':')[0] == second.Text.Split(':')[0]
                ? first with { Text = $"{{ {first.Text} }}" }
                : new($"{{ {first.Text}, {second.Text} }}", x => first.Matches(x) && second.Matches(x));
        }
        RandomFilter[] parts = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Object<T>(random, depth - 1, condition))];
        var text = string.Join(", ", parts.Select(p => p.Text));
        return random.Next(2) == 0 ? new($"{{ and: [{text}, {{}}] }}", x => parts.All(p => p.Matches(x))) : new($"{{ or: [{text}] }}", x => parts.Any(p => p.Matches(x)));
    }

    /// <summary>What is not there satisfies nothing.</summary>
    private static RandomFilter Field<T>(string name, Func<T, object?> value, RandomFilter filter)
        => new($"{name}: {filter.Text}", x => value((T)x) is { } inner && filter.Matches(inner));

    private static RandomFilter Leaf<T>(Random random, string name, Func<T, object?> value, string[] operations, object?[] operands)
    {
        var operation = Operation(random, operations, operands);
        return new($"{name}: {operation.Text}", x => operation.Matches(value((T)x)!));
    }

    private static RandomFilter List(Random random, RandomFilter item) => random.Next(4) switch
    {
        0 => new($"{{ all: {item.Text} }}", x => Items(x).All(i => item.Matches(i!))),
        1 => new($"{{ some: {item.Text} }}", x => Items(x).Any(i => item.Matches(i!))),
        2 => new($"{{ none: {item.Text} }}", x => !Items(x).Any(i => item.Matches(i!))),
        _ => random.Next(2) == 0 ? new("{ any: true }", x => Items(x).Any()) : new("{ any: false }", x => !Items(x).Any())
    };

    private static IEnumerable<object?> Items(object list) => ((System.Collections.IEnumerable)list).Cast<object?>();

    private static RandomFilter Operation(Random random, string[] operations, object?[] operands)
    {
        var operation = RandomShop.Pick(random, operations);
        object?[] list = [.. Enumerable.Range(0, random.Next(3)).Select(_ => RandomShop.Pick(random, operands))];
        var operand = operation is "eq" ? RandomShop.Pick(random, operands) : RandomShop.Pick(random, [.. operands.Where(o => o is not null)]);
        var text = operation is "in" ? $"[{string.Join(", ", list.Select(Literal))}]" : Literal(operand);
        var isNegated = random.Next(2) == 0;
        return new($"{{ {(isNegated ? "n" : "")}{operation}: {text} }}", value => isNegated != Test(operation, value, operand, list));
    }

    private static bool Test(string operation, object? value, object? operand, object?[] list) => operation switch
    {
        "eq" => Equals(value, operand),
        "in" => list.Contains(value),
        "contains" => value is string text && text.Contains((string)operand!, StringComparison.Ordinal),
        "startsWith" => value is string text && text.StartsWith((string)operand!, StringComparison.Ordinal),
        "endsWith" => value is string text && text.EndsWith((string)operand!, StringComparison.Ordinal),
        "gt" => value is IComparable low && low.CompareTo(operand) > 0,
        "gte" => value is IComparable low && low.CompareTo(operand) >= 0,
        "lt" => value is IComparable low && low.CompareTo(operand) < 0,
        _ => value is IComparable low && low.CompareTo(operand) <= 0
    };

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal)}\"",
        bool flag => flag ? "true" : "false",
        Kind kind => kind.ToString().ToUpperInvariant(),
        Guid key => $"\"{key}\"",
        DateTimeOffset moment => $"\"{moment:yyyy-MM-dd'T'HH:mm:sszzz}\"",
        DateOnly day => $"\"{day:yyyy-MM-dd}\"",
        TimeOnly time => $"\"{time:HH:mm:ss}\"",
        TimeSpan length => $"\"PT{length.TotalHours}H\"",
        _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)
    };
}
