namespace HotChocolate.Tests.Validation.Rules;

public class FragmentsMustBeUsedTests
{
    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { name }")]
    [InlineData("query A { dog { ...F } } query B { cat { name } } fragment F on Dog { name }")]
    [InlineData("{ dog { ... { ...F } } } fragment F on Dog { name }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { name } } fragment A on Dog { name }",
        "The specified fragment `A` is not used within the current document.")]
    [InlineData("{ dog { name } } fragment A on Dog { ...B } fragment B on Dog { ...A }",
        "The specified fragment `A` is not used within the current document.",
        "The specified fragment `B` is not used within the current document.")]
    [InlineData("fragment A on Dog { name }",
        "The specified fragment `A` is not used within the current document.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
