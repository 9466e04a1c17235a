using System.Diagnostics;
using System.Text;
using HotChocolate.Language;
using HotChocolate.Tests.Validation.Rules;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Tests.Validation;

/// <summary>
/// Documents that are made to use up the server are answered with an error, on the small stack of a pool thread, in bounded time and memory.
/// The bounds are far above what is needed and far below what a naive algorithm takes.
/// </summary>
public class HostileDocumentTests
{
    private static readonly TimeSpan s_bound = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Hostile => [.. s_documents.Keys];

    private static readonly Dictionary<string, Func<string>> s_documents = new(StringComparer.Ordinal)
    {
        ["nested selections"] = () => Nest(100_000, "{ dog ", "}"),
        ["nested selections, unclosed"] = () => Nest(100_000, "{ dog ", ""),
        ["nested lists"] = () => "{ any(value: " + Nest(100_000, "[", "]") + ") }",
        ["nested objects"] = () => "{ any(value: " + Nest(100_000, "{ a: ", "}", "1") + ") }",
        ["nested list types"] = () => "query($v: " + Nest(100_000, "[", "]", "Int") + ") { text }",
        ["nested inline fragments"] = () => "{ dog " + Nest(100_000, "{ ... ", "}", "{ name }") + " }",
        ["unclosed brackets"] = () => "{ any(value: " + new string('[', 1_000_000),
        ["aliases"] = () => "{ " + Many(1_000_000, i => $"a{i}: text ") + "}",
        ["fields"] = () => "{ " + Many(1_000_000, _ => "text ") + "}",
        ["directives in one place"] = () => "{ text " + Many(500_000, _ => "@a ") + "}",
        ["directives in many places"] = () => "{ " + Many(2048, _ => "text " + Many(64, _ => "@a ")) + "}",
        ["spreads"] = () => "{ dog { " + Many(1_000_000, _ => "...F ") + "} } fragment F on Dog { name }",
        ["inline fragments"] = () => "{ dog { " + Many(500_000, _ => "... { name } ") + "} }",
        ["operations"] = () => Many(300_000, i => $"query Q{i} {{ text }} "),
        ["fragments"] = () => "{ dog { ...F0 } } " + Many(300_000, i => $"fragment F{i} on Dog {{ ...F{i + 1} }} "),
        ["operations that share a chain of fragments"] = () =>
            Many(500, i => $"query Q{i} {{ ...F0 }} ") + Many(500, i => $"fragment F{i} on Query {{ ...F{i + 1} text(value: $v{i}) }} "),
        ["a chain of fragments through nested fields"] = () =>
            "{ pet { " + Many(100, i => $"...F{99 - i} ") + "} } " + Many(100, i => $"fragment F{i} on Pet {{ {Nest(10, "friends { ", "} ", i < 99 ? $"...F{i + 1}" : "name ")} }} "),
        ["fragments that double"] = () =>
            "{ pet { ...F0 } } " + Many(50, i => $"fragment F{i} on Pet {{ a: friends {{ ...F{i + 1} }} b: friends {{ ...F{i + 1} }} }} ") + "fragment F50 on Pet { name }",
        ["a cycle of fragments"] = () => "{ dog { ...F0 } } " + Many(1000, i => $"fragment F{i} on Dog {{ ...F{(i + 1) % 1000} ...F{(i + 7) % 1000} }} "),
        ["fields that may conflict with one another"] = () =>
            "{ " + Many(200, i => $"pet {{ {Many(9, j => $"f{j}: friends {{ ...F{(i + j) % 100} }} ")} }} ") + "} " + Many(100, i => $"fragment F{i} on Pet {{ x: name ...F{(i * 7 + 1) % 100} }} "),
        ["fragments in every combination"] = () =>
            "{ pet { ...F0 } } " + Many(40, i => $"fragment F{i} on Pet {{ {Many(12, j => $"f{j}: friends {{ ...F{Math.Min(40, i + 1 + j)} }} ")} }} ") + "fragment F40 on Pet { name }",
        ["variables"] = () => "query(" + Many(200_000, i => $"$v{i}: Int ") + ") { text }",
        ["uses of variables"] = () => "{ any(value: [" + Many(500_000, i => $"$v{i} ") + "]) }",
        ["arguments"] = () => "{ text(" + Many(500_000, i => $"a{i}: 1 ") + ") }",
        ["one argument"] = () => "{ text(" + Many(500_000, _ => "value: \"a\" ") + ") }",
        ["fields of an object"] = () => "{ find(where: { " + Many(500_000, _ => "name: \"a\" ") + "}) { name } }",
        ["large arguments, compared often"] = () => "{ " + Many(1000, i => $"any(value: [{Many(1000, _ => "1 ")}{(i == 999 ? "2" : "1")}]) ") + "}",
        ["a long string"] = () => "{ number(value: \"" + new string('a', 10_000_000) + "\") }",
        ["escapes"] = () => "{ number(value: \"" + Many(1_000_000, _ => "\\u{10FFFF}") + "\") }",
        ["an unclosed string"] = () => "{ text(value: \"" + new string('\\', 5_000_001),
        ["an unclosed block string"] = () => "{ text(value: \"\"\"" + Many(1_000_000, _ => "\\\"\"\"\n"),
        ["lines of a block string"] = () => "{ number(value: \"\"\"" + Many(1_000_000, _ => " \n") + "a\"\"\") }",
        ["a long number"] = () => "{ number(value: " + new string('9', 5_000_000) + ") }",
        ["a long name"] = () => "{ " + new string('a', 5_000_000) + " }",
        ["comments"] = () => Many(1_000_000, _ => "# a\n") + "{ wolf }",
        ["nothing but commas"] = () => new string(',', 10_000_000),
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Is_refused_in_bounded_time(string name)
    {
        var source = Encoding.UTF8.GetBytes(s_documents[name]());
        var refused = false;
        var clock = Stopwatch.StartNew();
        var thread = new Thread(() => refused = IsRefused(source), maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.True(refused);
        Assert.True(clock.Elapsed < s_bound, $"It took {clock.Elapsed}.");
    }

    private static bool IsRefused(byte[] source)
    {
        try
        {
            return DocumentValidator.Validate(ZooSchema.Instance, Utf8GraphQLParser.Parse(source), new ValidationOptions()).Count > 0;
        }
        catch (SyntaxException)
        {
            return true;
        }
    }

    private static string Nest(int depth, string open, string close, string core = "") =>
        new StringBuilder().Insert(0, open, depth).Append(core).Append(new StringBuilder().Insert(0, close, depth)).ToString();

    private static string Many(int count, Func<int, string> item)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(item(i));
        }

        return text.ToString();
    }
}
