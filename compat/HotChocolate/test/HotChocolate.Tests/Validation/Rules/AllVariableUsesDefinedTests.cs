namespace HotChocolate.Tests.Validation.Rules;

public class AllVariableUsesDefinedTests
{
    [Theory]
    [InlineData("query($v: Int!) { ...F } fragment F on Query { number(value: $v) }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ number(value: $v) }",
        "The following variables were not declared: v.")]
    [InlineData("query A($v: Int!) { ...F } query B { ...F } fragment F on Query { number(value: $v) }",
        "The following variables were not declared: v.")]
    [InlineData("{ find(where: { name: $a, tags: [$b], and: [{ name: $c }] }) { name @skip(if: $d) } any(value: { x: [$e] }) }",
        "The following variables were not declared: a, b, c, d, e.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
