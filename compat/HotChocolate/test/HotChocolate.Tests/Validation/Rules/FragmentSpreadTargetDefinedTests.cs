namespace HotChocolate.Tests.Validation.Rules;

public class FragmentSpreadTargetDefinedTests
{
    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { name }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { ...A } }",
        "The specified fragment `A` does not exist.")]
    [InlineData("{ dog { ...A } } fragment A on Dog { ...B }",
        "The specified fragment `B` does not exist.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
