namespace HotChocolate.Tests.Validation.Rules;

public class ArgumentNamesTests
{
    [Theory]
    [InlineData("{ number(value: 1) }")]
    [InlineData("{ dog @label(text: \"a\") { name } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { name(a: 1) } }",
        "The argument `a` does not exist.")]
    [InlineData("{ number(value: 1, x: 2, y: 3) }",
        "The argument `x` does not exist.",
        "The argument `y` does not exist.")]
    [InlineData("{ dog @label(text: \"a\", x: 1) { name } }",
        "The argument `x` does not exist.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
