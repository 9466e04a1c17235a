namespace HotChocolate.Tests.Validation.Rules;

public class InputObjectFieldNamesTests
{
    [Theory]
    [InlineData("{ find(where: { name: \"a\", not: { name: \"b\" } }) { name } }")]
    [InlineData("{ any(value: { what: { ever: 1 } }) }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ find(where: { name: \"a\", nam: \"b\" }) { name } }",
        "The specified input object field `nam` does not exist.")]
    [InlineData("{ all(filters: [{ name: \"a\" }, { name: \"a\", x: 1, y: 2 }]) { name } }",
        "The specified input object field `x` does not exist.",
        "The specified input object field `y` does not exist.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
