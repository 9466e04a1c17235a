using System.Text;
using HotChocolate.Execution.Options;
using HotChocolate.Language;
using HotChocolate.Tests.Validation.Rules;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;
using static HotChocolate.Tests.Validation.HostileText;

namespace HotChocolate.Tests.Validation;

/// <summary>
/// Documents that are made to use up the server are answered with an error, on a stack as small as that of a pool thread, with bounded work and memory.
/// </summary>
public class HostileDocumentTests
{
    /// <summary>All but a few take less than a tenth of this; the margin is for slow machines and for code that runs for the first time.</summary>
    private static readonly TimeSpan s_maxCpu = TimeSpan.FromSeconds(1);

    /// <summary>Beside eight bytes for each of the source.</summary>
    private const long MaxAllocatedBytes = 32 * 1024 * 1024;

    private static readonly ParserOptions s_limits = new RequestParserOptions().ToParserOptions();

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
        ["characters in escapes of every length"] = () => "{ number(value: \"" + Many(100, i => $"\\u{{{new string('0', 50_000)}41}}") + "\") }",
        ["a long escape"] = () => "{ number(value: \"\\u{" + new string('f', 5_000_000) + "}\") }",
        ["an unclosed string"] = () => "{ text(value: \"" + new string('\\', 5_000_001),
        ["an unclosed block string"] = () => "{ text(value: \"\"\"" + Many(1_000_000, _ => "\\\"\"\"\n"),
        ["lines of a block string"] = () => "{ number(value: \"\"\"" + Many(1_000_000, _ => " \n") + "a\"\"\") }",
        ["a long number"] = () => "{ number(value: " + new string('9', 5_000_000) + ") }",
        ["a long name"] = () => "{ " + new string('a', 5_000_000) + " }",
        ["comments"] = () => Many(1_000_000, _ => "# a\n") + "{ wolf }",
        ["a million commas between fields"] = () => "{ text" + new string(',', 1_000_000) + " wolf }",
        ["fields of one name, nested"] = () => "{ " + Many(20, _ => "pet { " + Many(10, _ => "friends { " + Many(9, _ => "name ") + "} ") + "} ") + "wolf }",
        ["fields of one name, each with one below"] = () => "{ " + Many(680, i => $"pet {{ friends {{ a{i % 7}: name }} }} ") + "wolf }",
        ["fragments that cross"] = () =>
            "{ pet { " + Many(500, i => $"...F{i} ") + "} } " + Many(500, i => $"fragment F{i} on Pet {{ x{i}: friends {{ ...F{(i + 1) % 499} }} friends {{ ...G{i} }} }} ") + Many(500, i => $"fragment G{i} on Pet {{ friends {{ name }} }} "),
        ["fragments that halve"] = () =>
            "{ pet { " + Many(11, i => $"...F{i} ") + "} } " + Many(11, i => $"fragment F{i} on Pet {{ {Many(90, j => $"{(char)('a' + j % 26)}{j}: friends {{ ...F{Math.Min(11, i + 1 + j % 3)} }} ")} }} ") + "fragment F11 on Pet { name }",
        ["fragments that meet in every combination"] = () => LimitsTests.MergedInManyWays(60),
        ["types of one interface"] = () =>
            "{ pet { " + Many(500, i => $"... on Dog {{ a{i % 3}: friends {{ name }} }} ... on Cat {{ a{i % 5}: friends {{ name }} }} ") + "} wolf }",
        ["conflicts"] = () => "{ " + Many(680, i => $"a: float(value: {i}) b: text(value: \"{i}\") c: id(value: {i}) ") + "}",
        ["large objects, compared"] = () => "{ " + Many(20, i => $"any(value: {{ {Many(600, j => $"k{j * 7919 % 600}: {i} ")} }}) ") + "}",
        ["deep introspection"] = () => "{ __schema { types " + Nest(180, "{ ofType ", "}", "{ name }") + " } }",
        ["wide introspection"] = () => "{ __schema { types { " + Nest(5, "fields { type { ", "} } ", "name ") + "} } " + Many(50, i => $"t{i}: __type(name: \"Dog\") {{ fields {{ type {{ fields {{ name }} }} }} }} ") + "}",
        ["introspection through fragments"] = () => "{ __schema { types { ...F0 } } } " + Many(1000, i => $"fragment F{i} on __Type {{ a{i}: ofType {{ ...F{i + 1} }} b{i}: ofType {{ ...F{i + 1} }} }} ") + "fragment F1000 on __Type { name }",
        ["required arguments"] = () => "{ " + Many(2000, i => $"number(a{i}: 1) ") + "}",
        ["subscriptions"] = () => "subscription { " + Many(2000, i => $"a{i}: named {{ name }} ") + "}",
        ["a chain of subscription fragments"] = () => "subscription { ...F0 } " + Many(1000, i => $"fragment F{i} on Subscription {{ ...F{i + 1} ...F{(i + 3) % 1000} }} ") + "fragment F1000 on Subscription { named { name } born { name } }",
        ["unused fragments"] = () => "{ text } " + Many(1000, i => $"fragment F{i} on Dog {{ name }} "),
        ["variables of every operation"] = () => Many(100, i => $"query Q{i}({Many(40, j => $"$v{j}: Int ")}) {{ ...F0 }} ") + "fragment F0 on Query { " + Many(1000, i => $"a{i}: float(value: $v{i}) ") + "}",
        ["operations that share a list of variables"] = () => Many(500, i => $"query Q{i} {{ ...F }} ") + "fragment F on Query { any(value: [" + Many(12_000, i => $"$v{i} ") + "]) }",
        ["operations that share fragments"] = () => Many(500, i => $"query Q{i} {{ {Many(7, j => $"...F{(i + j * 71) % 500} ")} }} ") + Many(500, i => $"fragment F{i} on Query {{ ...F{i / 2} text }} "),
        ["subscriptions that share a fragment"] = () => Many(1000, i => $"subscription S{i} {{ ...F }} ") + "fragment F on Subscription { " + Many(2000, _ => "named { name } ") + "} ",
        ["an empty document"] = () => new string(' ', 10_000_000),
        ["a name in every place"] = () => "{ " + Many(2000, i => $"{new string('a', 500)}{i}: {new string('b', 500)} ") + "}",
        ["numbers"] = () => "{ any(value: [" + Many(400_000, _ => "1e5 ") + "]) wolf }",
        ["long floats"] = () => "{ float(value: 1." + new string('9', 5_000_000) + "e" + new string('9', 1000) + ") }",
        ["strings"] = () => "{ any(value: [" + Many(400_000, _ => "\"a\" ") + "]) wolf }",
        ["enum of a long name"] = () => "{ tone(value: " + new string('A', 5_000_000) + ") }",
        ["a long id"] = () => "{ id(value: " + new string('9', 5_000_000) + ") wolf }",
        ["extensions of types"] = () => Many(100_000, i => $"extend type A{i} {{ a: B }} "),
        ["descriptions"] = () => Many(100_000, i => "\"\"\"about\"\"\" query { text } "),
        ["nothing but commas"] = () => new string(',', 10_000_000),
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Is_refused_with_bounded_effort(string name)
    {
        var source = Encoding.UTF8.GetBytes(s_documents[name]());
        var effort = default(Effort);
        var refused = false;
        var thread = new Thread(() => effort = Effort.Of(() => refused = IsRefused(source)), maxStackSize: 512 * 1024);

        thread.Start();
        thread.Join();

        Assert.True(refused);
        Assert.True(effort.Cpu < s_maxCpu, $"It took {effort.Cpu}.");
        Assert.True(effort.AllocatedBytes < MaxAllocatedBytes + (8 * source.Length), $"It allocated {effort.AllocatedBytes:N0} bytes.");
    }

    private static bool IsRefused(byte[] source)
    {
        try
        {
            return DocumentValidator.Validate(ZooSchema.Instance, Utf8GraphQLParser.Parse(source, s_limits), new ValidationOptions()).Count > 0;
        }
        catch (SyntaxException)
        {
            return true;
        }
    }
}
