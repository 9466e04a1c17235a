namespace HotChocolate.Tests.Validation.Rules;

public class FragmentNameUniquenessTests
{
    [Theory]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { name } fragment B on Dog { name }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { name } fragment A on Dog { age } fragment A on Dog { barks }",
        "There are multiple fragments with the name `A`.",
        "There are multiple fragments with the name `A`.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
