namespace HotChocolate.Tests.Validation.Rules;

public class AllVariablesUsedTests
{
    [Theory]
    [InlineData("query($v: Int!) { ...F } fragment F on Query { ...G } fragment G on Query { number(value: $v) }")]
    [InlineData("query($v: Boolean!) { dog { name @skip(if: $v) } }")]
    [InlineData("query($v: Int) { any(value: { a: [{ b: $v }] }) }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("query($v: Int) { text }",
        "The following variables were not used: v.")]
    [InlineData("query($a: Int, $v: Int!, $b: Int) { number(value: $v) }",
        "The following variables were not used: a, b.")]
    [InlineData("query A($v: Int!) { ...F } query B($v: Int!) { text } fragment F on Query { number(value: $v) }",
        "The following variables were not used: v.")]
    [InlineData("query($v: Int) { wolf }",
        "The field `wolf` does not exist on the type `Query`.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
