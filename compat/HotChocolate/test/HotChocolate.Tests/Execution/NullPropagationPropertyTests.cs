using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HotChocolate.Execution;

/// <summary>Thousands of random operations over random values, against an interpreter that is nothing but the specification.</summary>
public sealed class NullPropagationPropertyTests
{
    private static readonly RequestExecutor s_executor = TestExecutor.Of<Query>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Data_is_that_of_the_specification(int batch)
    {
        for (var seed = batch * 500; seed < (batch + 1) * 500; seed++)
        {
            var query = new StringBuilder();
            List<Selected> selections = [new("root", "root", RandomSelections(new Random(seed), depth: 0))];
            Print(query, selections);
            var result = await s_executor.ExecuteAsync(b => b.SetDocument(query.ToString()).SetGlobalState("seed", seed));
            var operation = result.ExpectOperationResult();
            var expected = new JsonObject { ["data"] = Interpret(() => InterpretObject(selections, $"{seed}")) }["data"]?.ToJsonString() ?? "null";
            var answer = operation.ToJson(withIndentations: false);
            using var json = JsonDocument.Parse(answer);
            var actual = json.RootElement.GetProperty("data");
            Assert.True(expected == actual.GetRawText(), $"seed {seed}\n{query}\nexpected {expected}\nactual   {answer}");
            foreach (var error in operation.Errors ?? [])
                if (error.Path is { } path) Assert.True(IsNull(actual, path.ToList()), $"seed {seed}: {path} has an error and a value.");
            Assert.True(expected.Contains("null") || operation.Errors is null, $"seed {seed}: an error without a trace.");
        }
    }

    private static bool IsNull(JsonElement value, IReadOnlyList<object> path)
    {
        foreach (var segment in path)
        {
            if (value.ValueKind is JsonValueKind.Null) return true;
            value = segment is string name ? value.GetProperty(name) : value[(int)segment];
        }
        return value.ValueKind is JsonValueKind.Null;
    }

    // The interpreter. A null that may not be there is an exception, caught where null may be.
    private sealed class Bubble : Exception;

    private static JsonNode? Interpret(Func<JsonNode?> complete)
    {
        try
        {
            return complete();
        }
        catch (Bubble)
        {
            return null;
        }
    }

    private static JsonObject InterpretObject(List<Selected> selections, string path)
    {
        var result = new JsonObject();
        foreach (var selected in selections) result[selected.Alias] = InterpretField(selected, path);
        return result;
    }

    private static JsonNode? InterpretField(Selected selected, string parent)
    {
        var path = $"{parent}.{selected.Field}";
        return selected.Field switch
        {
            "root" => Interpret(() => InterpretObject(selected.Below, path)),
            "soft" or "softLater" => Decide(path) is Outcome.Value ? 1 : null,
            "hard" or "hardLater" => Decide(path) is Outcome.Value ? 1 : throw new Bubble(),
            "child" or "childLater" => Decide(path) is Outcome.Value ? Interpret(() => InterpretObject(selected.Below, path)) : null,
            "strict" or "strictLater" => Decide(path) is Outcome.Value ? InterpretObject(selected.Below, path) : throw new Bubble(),
            "list" => Decide(path) is Outcome.Value ? Interpret(() => InterpretList(selected, path, strict: false)) : null,
            "strictItems" or "strictItemsLater" => Decide(path) is Outcome.Value ? Interpret(() => InterpretList(selected, path, strict: true)) : null,
            "strictList" => Decide(path) is Outcome.Value ? InterpretList(selected, path, strict: true) : throw new Bubble(),
            var other => throw new ArgumentException(other)
        };
    }

    private static JsonArray InterpretList(Selected selected, string path, bool strict)
    {
        var result = new JsonArray();
        for (var i = 0; i < 3; i++)
        {
            var item = $"{path}.{i}";
            if (Decide(item) is Outcome.Value)
                result.Add(strict ? InterpretObject(selected.Below, item) : Interpret(() => InterpretObject(selected.Below, item)));
            else if (strict) throw new Bubble();
            else result.Add(null);
        }
        return result;
    }

    // Random operations.
    private sealed record Selected(string Alias, string Field, List<Selected> Below);

    private static readonly string[] s_leaves = ["soft", "softLater", "hard", "hardLater"];
    private static readonly string[] s_objects =
        ["child", "childLater", "strict", "strictLater", "list", "strictItems", "strictItemsLater", "strictList"];

    private static List<Selected> RandomSelections(Random random, int depth)
    {
        var selections = new List<Selected>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var isLeaf = depth == 3 || random.Next(3) == 0;
            var field = isLeaf ? s_leaves[random.Next(s_leaves.Length)] : s_objects[random.Next(s_objects.Length)];
            selections.Add(new Selected($"f{i}", field, isLeaf ? [] : RandomSelections(random, depth + 1)));
        }
        return selections;
    }

    private static void Print(StringBuilder query, List<Selected> selections)
    {
        query.Append("{ ");
        foreach (var (alias, field, below) in selections)
        {
            query.Append(alias).Append(": ").Append(field).Append(' ');
            if (below.Count > 0) Print(query, below);
        }
        query.Append("} ");
    }

    // Random values, told by the path alone so that both sides see the same.
    private enum Outcome
    {
        Value,
        Null,
        Exception
    }

    private static Outcome Decide(string path)
    {
        var hash = 17u;
        foreach (var c in path) hash = (hash ^ c) * 16777619;
        return ((hash >> 8) % 16) switch { 0 => Outcome.Null, 1 => Outcome.Exception, _ => Outcome.Value };
    }

    private static T? Give<T>(string path, T value) => Decide(path) switch
    {
        Outcome.Null => default,
        Outcome.Exception => throw new GraphQLException(path),
        _ => value
    };

    public sealed class Query
    {
        public Node? Root([GlobalState] int seed) => new($"{seed}.root");
    }

    public sealed class Node(string path)
    {
        public int? Soft() => Give<int?>(At("soft"), 1);
        [GraphQLNonNullType] public int? Hard() => Give<int?>(At("hard"), 1);
        public Node? Child() => Make(At("child"));
        public Node Strict() => Make(At("strict"))!;
        public List<Node?>? List() => Many(At("list"));
        public List<Node>? StrictItems() => Many(At("strictItems"))!;
        public List<Node> StrictList() => Many(At("strictList"))!;

        public Task<int?> SoftLaterAsync() => Later(() => Give<int?>(At("softLater"), 1));
        [GraphQLNonNullType] public Task<int?> HardLaterAsync() => Later(() => Give<int?>(At("hardLater"), 1));
        public Task<Node?> ChildLaterAsync() => Later(() => Make(At("childLater")));
        public Task<Node> StrictLaterAsync() => Later(() => Make(At("strictLater"))!);
        public Task<List<Node>?> StrictItemsLaterAsync() => Later(() => Many(At("strictItemsLater")))!;

        private string At(string field) => $"{path}.{field}";

        private static Node? Make(string at) => Give(at, new Node(at));

        private static List<Node?>? Many(string at)
            => Give(at, Enumerable.Range(0, 3).Select(i => $"{at}.{i}").Select(p => Decide(p) is Outcome.Value ? new Node(p) : null).ToList());

        private static async Task<T> Later<T>(Func<T> give)
        {
            await Task.Yield();
            return give();
        }
    }
}
