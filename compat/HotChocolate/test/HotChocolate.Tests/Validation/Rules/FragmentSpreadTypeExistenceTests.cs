namespace HotChocolate.Tests.Validation.Rules;

public class FragmentSpreadTypeExistenceTests
{
    [Theory]
    [InlineData("{ dog { ... on Dog { name } ... on Being { name } ... { name } ... @include(if: true) { name } } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { ... on Wolf { name } } }",
        "Unknown type `Wolf`.")]
    [InlineData("{ dog { ...F } } fragment F on Wolf { name }",
        "Unknown type `Wolf`.")]
    [InlineData("{ dog { ... on Filter { name } } }",
        "Unknown type `Filter`.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
