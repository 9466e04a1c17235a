namespace HotChocolate.Tests.Validation.Rules;

public class RequiredArgumentsTests
{
    [Theory]
    [InlineData("{ text flag }")]
    [InlineData("{ number(value: 1) }")]
    [InlineData("query($v: Int!) { number(value: $v) }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ number }",
        "The argument `value` is required.")]
    [InlineData("{ number(value: null) }",
        "The argument `value` is required.")]
    [InlineData("{ dog { knows } }",
        "The argument `command` is required.")]
    [InlineData("{ dog @label { name } }",
        "The argument `text` is required.")]
    [InlineData("{ dog @skip(if: null) { name } }",
        "The argument `if` is required.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
