using System.Text;
using HotChocolate.Language;
using HotChocolate.Tests.Validation;
using HotChocolate.Transport.Requests;
using static HotChocolate.Tests.Validation.HostileText;

namespace HotChocolate.Execution;

/// <summary>Requests that are made to use up the server, from their bytes to the answer, on a stack as small as that of a pool thread.</summary>
public sealed class HostileRequestTests
{
    private static readonly TimeSpan s_maxCpu = TimeSpan.FromSeconds(2);

    /// <summary>For each byte of the body, beside 64 MiB.</summary>
    private const int MaxAllocatedPerByte = 32;

    private static readonly Dictionary<string, Func<string>> s_bodies = new(StringComparer.Ordinal)
    {
        ["conditions in every combination"] = () => Body(
            "query(" + Many(80, i => $"$v{i}: Boolean! = true ") + ") { ...F0 } "
            + Many(40, i => $"fragment F{i} on Query {{ ...F{i + 1} @include(if: $v{i}) ...F{i + 1} @skip(if: $v{i + 40}) }} ") + "fragment F40 on Query { text }"),
        ["conditions of one variable each"] = () => Body(
            "query(" + Many(1000, i => $"$v{i}: Boolean! = true ") + ") { " + Many(1000, i => $"...F @include(if: $v{i}) ") + "} fragment F on Query { " + Many(1000, i => $"a{i}: text ") + "}"),
        ["a field merged many times"] = () => Body("{ " + Many(500, i => $"node {{ node {{ a{i}: text }} }} ") + "}"),
        ["fragments that double"] = () => Body("{ node { ...F0 } } " + Many(12, i => $"fragment F{i} on Node {{ a: node {{ ...F{i + 1} }} b: node {{ ...F{i + 1} }} }} ") + "fragment F12 on Node { text }"),
        ["a list of a million numbers"] = () => Body("query($v: [Int!]!) { sum(numbers: $v) }", "{\"v\":[" + Many(1_000_000, _ => "1,") + "\"x\"]}"),
        ["a list of a million nulls"] = () => Body("query($v: [Int!]!) { sum(numbers: $v) }", "{\"v\":[" + Many(1_000_000, _ => "null,") + "1]}"),
        ["a million unknown fields"] = () => Body("query($v: TreeInput) { depth(tree: $v) }", "{\"v\":{" + Many(1_000_000, i => $"\"a{i}\":1,") + "\"name\":\"a\"}}"),
        ["a million times one field"] = () => Body("query($v: TreeInput) { depth(tree: $v) }", "{\"v\":{" + Many(1_000_000, _ => "\"name\":\"a\",") + "\"b\":1}}"),
        ["a million variables"] = () => Body("query($v: TreeInput) { depth(tree: $v) wolf }", "{" + Many(1_000_000, i => $"\"a{i}\":1,") + "\"v\":null}"),
        ["nested objects"] = () => Body("query($v: TreeInput) { depth(tree: $v) }", "{\"v\":" + Nest(100_000, "{\"child\":", "}", "null") + "}"),
        ["nested lists"] = () => Body("query($v: [Int!]!) { sum(numbers: $v) }", "{\"v\":" + Nest(100_000, "[", "]", "") + "}"),
        ["lists nested as deep as allowed"] = () => Body("query($v: [Int!]!) { sum(numbers: $v) }", "{\"v\":" + Nest(190, "[", "]", "\"x\"") + "}"),
        ["objects nested as deep as allowed"] = () => Body("query($v: TreeInput) { depth(tree: $v) wolf }", "{\"v\":" + Nest(190, "{\"name\":\"a\",\"child\":", "}", "null") + "}"),
        ["a long integer"] = () => Body("query($v: [Int!]!) { sum(numbers: $v) }", "{\"v\":" + new string('9', 5_000_000) + "}"),
        ["a long decimal"] = () => Body("query($v: Decimal) { exact(value: $v) wolf }", "{\"v\":0." + new string('9', 5_000_000) + "}"),
        ["a large exponent"] = () => Body("query($v: Decimal) { exact(value: $v) }", "{\"v\":1e" + new string('9', 1_000_000) + "}"),
        ["a long name"] = () => Body("query($v: TreeInput) { depth(tree: $v) }", "{\"v\":{\"" + new string('a', 5_000_000) + "\":1}}"),
        ["escapes"] = () => Body("query($v: TreeInput) { depth(tree: $v) }", "{\"v\":{\"name\":[\"" + Many(500_000, _ => "\\u00e9") + "\"]}}"),
        ["nested extensions"] = () => "{\"query\":\"{ text }\",\"extensions\":" + Nest(100_000, "{\"a\":", "}", "1") + "}",
        ["properties of no meaning"] = () => "{" + Many(500_000, i => $"\"a{i}\":[],") + "\"query\":\"{ wolf }\"}",
        ["a document of escapes"] = () => "{\"query\":\"" + Many(1_000_000, _ => "\\n") + "{ wolf }\"}",
        ["aliases"] = () => Body("{ " + Many(700_000, i => $"a{i}: text ") + "}"),
        ["brackets"] = () => new string('[', 10_000_000),
        ["an operation name"] = () => "{\"operationName\":\"" + new string('a', 5_000_000) + "\",\"query\":\"{ text }\"}",
    };

    public static TheoryData<string> Bodies => [.. s_bodies.Keys];

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Is_answered_with_bounded_effort(string name)
    {
        var body = Encoding.UTF8.GetBytes(s_bodies[name]());
        var executor = TestExecutor.Of<Query>();
        var (answer, effort) = ("", default(Effort));
        var thread = new Thread(() => effort = Effort.Of(() => answer = Answer(executor, body)), maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.NotEmpty(answer);
        Assert.True(effort.Cpu < s_maxCpu, $"It took {effort.Cpu}.");
        Assert.True(effort.AllocatedBytes < (64 * 1024 * 1024) + ((long)MaxAllocatedPerByte * body.Length), $"It allocated {effort.AllocatedBytes:N0} bytes.");
    }

    private static string Answer(RequestExecutor executor, byte[] body)
    {
        try
        {
            var parameters = RequestReader.ReadBody(body);
            var request = OperationRequestBuilder.New()
                .SetDocument(Encoding.UTF8.GetString(parameters.Document!))
                .SetOperationName(parameters.OperationName)
                .SetVariableValues(parameters.Variables)
                .Build();
            var running = executor.ExecuteAsync(request, CancellationToken.None);
            Assert.True(running.IsCompleted);
            return running.Result.ToJson(withIndentations: false);
        }
        catch (SyntaxException exception)
        {
            return exception.Message;
        }
    }

    private static string Body(string query, string variables = "{}") => $"{{\"query\":\"{query.Replace("\"", "\\\"", StringComparison.Ordinal)}\",\"variables\":{variables}}}";

    public sealed class Query
    {
        public string Text => "a";
        public Node? GetNode() => new(0);
        public int Sum(int[] numbers) => numbers.Length;
        public int Depth(Tree? tree) => tree is null ? 0 : 1 + Depth(tree.Child);
        public decimal? Exact(decimal? value) => value;
    }

    public sealed record Node(int Level)
    {
        public string Text => "b";
        public Node? GetNode() => Level < 3 ? new(Level + 1) : null;
    }

    public sealed record Tree(string? Name, Tree? Child);
}
