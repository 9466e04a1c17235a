namespace HotChocolate.Tests.Validation.Rules;

public class InputObjectRequiredFieldsTests
{
    [Theory]
    [InlineData("{ find(where: { name: \"a\" }) { name } }")]
    [InlineData("query($n: String!) { find(where: { name: $n }) { name } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ find(where: {}) { name } }",
        "`name` is a required field and cannot be null.")]
    [InlineData("{ find(where: { name: null }) { name } }",
        "`name` is a required field and cannot be null.")]
    [InlineData("{ find(where: { name: \"a\", max: null }) { name } }",
        "`max` is a required field and cannot be null.")]
    [InlineData("{ find(where: { name: \"a\", not: { max: 1 } }) { name } }",
        "`name` is a required field and cannot be null.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
