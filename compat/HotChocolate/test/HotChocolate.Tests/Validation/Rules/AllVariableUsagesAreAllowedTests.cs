namespace HotChocolate.Tests.Validation.Rules;

public class AllVariableUsagesAreAllowedTests
{
    [Theory]
    [InlineData("query($v: Int!) { number(value: $v) }")]
    [InlineData("query($v: Int = 1) { number(value: $v) }")]
    [InlineData("query($v: Boolean) { flag(value: $v) }")]
    [InlineData("query($v: [Int!]!) { list(values: $v) }")]
    [InlineData("query($v: Int!) { list(values: [$v]) }")]
    [InlineData("query($f: Filter!) { find(where: $f) { name } }")]
    [InlineData("query($m: Int) { find(where: { name: \"a\", max: $m }) { name } }")]
    [InlineData("query($v: String) { any(value: { a: $v }) }")]
    [InlineData("query($f: Filter) { any(value: [\"a\", [$f]]) }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("query($v: Int) { number(value: $v) }",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query($v: Int = null) { number(value: $v) }",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query($v: String!) { number(value: $v) }",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query($v: Int!) { list(values: $v) }",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query($v: [Int]) { list(values: $v) }",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query($v: [Int!]) { number(value: $v) }",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query($v: Int) { list(values: [$v]) }",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query($v: String) { dog { name @skip(if: $v) } }",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query($v: Wolf) { text(value: $v) }",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query($v: Int!) { text(value: $v) id(value: $v) }",
        "The variable `v` is not compatible with the type of the current location.",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query A($v: Int!) { ...F } query B($v: Int) { ...F } fragment F on Query { number(value: $v) }",
        "The variable `v` is not compatible with the type of the current location.")]
    [InlineData("query($v: Int) { number(value: $v) again: number(value: $v) }",
        "The variable `v` is not compatible with the type of the current location.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
