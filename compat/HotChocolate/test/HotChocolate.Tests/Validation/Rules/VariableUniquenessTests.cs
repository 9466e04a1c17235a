namespace HotChocolate.Tests.Validation.Rules;

public class VariableUniquenessTests
{
    [Theory]
    [InlineData("query A($v: Int!) { number(value: $v) } query B($v: Int!) { number(value: $v) }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("query($v: Int!, $v: Int!) { number(value: $v) }",
        "A document containing operations that define more than one variable with the same name is invalid for execution.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
