using HotChocolate.Types;
using HotChocolate.Types.Relay;

namespace HotChocolate.Tests.Types.Coercion;

/// <summary>Input classes of every shape, and resolvers that show what they were given.</summary>
public class InputShapes
{
    public enum Colour
    {
        Red,
        DarkBlue
    }

    public string Positional(PositionalInput value) => value.ToString();

    public string Mutable(MutableInput value) => $"{value.Name}|{value.Note}|{value.Count}|{string.Join(",", value.Tags ?? [])}|{value.Colour}";

    public string Struct(StructInput value) => value.ToString();

    public string Presence(PresenceInput value)
        => $"{(value.Text.HasValue ? value.Text.Value ?? "null" : "unset")}|{(value.Number.HasValue ? value.Number.Value?.ToString() ?? "null" : "unset")}";

    public string Ids([ID] Guid id, [ID] int[] numbers, [ID] long? optional) => $"{id:N}|{string.Join(",", numbers)}|{optional}";

    public string Numbers(float single, double? optional, decimal exact) => FormattableString.Invariant($"{single}|{optional}|{exact}");

    public string Moments(DateTime moment, DateTimeOffset offset) => FormattableString.Invariant($"{moment:O} {moment.Kind}|{offset:O}");

    public string Lists(int[] array, IReadOnlyList<int> readOnly, ISet<string> set, HashSet<string> hash, IEnumerable<int?> nullable, List<List<int>> nested)
        => $"{array.Length}|{readOnly.Count}|{set.Count}|{hash.Count}|{nullable.Count(n => n is null)}|{nested.Sum(n => n.Sum())}";

    public string Dictionary(Dictionary<string, int> map) => string.Join(",", map.Select(p => $"{p.Key}={p.Value}"));

    public string Tree(TreeInput tree) => tree.ToString();

    public string Choice(ChoiceInput by) => by.Name ?? by.Id?.ToString() ?? "none";

    public string OptionalArgument(Optional<string?> text, Optional<int?> number) => $"{text.HasValue}|{text.Value}|{number.HasValue}|{number.Value}";

    public record PositionalInput(string Name, int Weight = 1, Colour Colour = Colour.DarkBlue, string? Note = null)
    {
        public bool? Extra { get; init; }
    }

    public class MutableInput
    {
        public string Name { get; set; } = "";

        public string? Note { get; set; } = "kept";

        [DefaultValue(3)]
        public int Count { get; set; }

        public List<string>? Tags { get; set; } = ["initial"];

        public Colour? Colour { get; set; }
    }

    public readonly record struct StructInput(int X, int? Y);

    public class PresenceInput
    {
        public Optional<string?> Text { get; set; }

        public Optional<int?> Number { get; set; }
    }

    public record TreeInput(string Name, IReadOnlyList<TreeInput>? Children)
    {
        public override string ToString() => Children is null ? Name : $"{Name}({string.Join(" ", Children)})";
    }

    [OneOf]
    public class ChoiceInput
    {
        public string? Name { get; set; }

        public int? Id { get; set; }
    }
}
