namespace HotChocolate.Tests.Validation.Rules;

public class InputObjectFieldUniquenessTests
{
    [Theory]
    [InlineData("{ find(where: { name: \"a\", and: [{ name: \"a\" }] }) { name } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ find(where: { name: \"a\", name: \"a\" }) { name } }",
        "There can be only one input field named `name`.")]
    [InlineData("{ find(where: { name: \"a\", max: 1, max: 2, max: 3 }) { name } }",
        "There can be only one input field named `max`.",
        "There can be only one input field named `max`.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
