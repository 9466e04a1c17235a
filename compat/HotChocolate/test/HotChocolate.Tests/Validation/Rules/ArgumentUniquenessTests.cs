namespace HotChocolate.Tests.Validation.Rules;

public class ArgumentUniquenessTests
{
    [Theory]
    [InlineData("{ a: number(value: 1) b: number(value: 1) }")]
    [InlineData("{ find(where: { name: \"a\" }) { name } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ number(value: 1, value: 1) }",
        "More than one argument with the same name in an argument set is ambiguous and invalid.")]
    [InlineData("{ dog @label(text: \"a\", text: \"a\") { name } }",
        "More than one argument with the same name in an argument set is ambiguous and invalid.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
