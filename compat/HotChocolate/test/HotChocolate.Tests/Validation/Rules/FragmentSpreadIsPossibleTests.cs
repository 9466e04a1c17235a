namespace HotChocolate.Tests.Validation.Rules;

public class FragmentSpreadIsPossibleTests
{
    [Theory]
    [InlineData("{ dog { ... on Dog { name } ... on Pet { name } ... on DogOrCat { __typename } } }")]
    [InlineData("{ pet { ... on Dog { barks } ... on DogOrCat { __typename } ... on Being { name } } }")]
    [InlineData("{ beings { ... on Pet { name } ... on HumanOrHome { __typename } } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { ... on Cat { meows } } }",
        "The parent type does not match the type condition on the fragment.")]
    [InlineData("{ dog { ...A } cat { ...A } } fragment A on Dog { barks }",
        "The parent type does not match the type condition on the fragment.")]
    [InlineData("{ human { ... on DogOrCat { __typename } } }",
        "The parent type does not match the type condition on the fragment.")]
    [InlineData("{ pet { ... on HumanOrHome { __typename } } }",
        "The parent type does not match the type condition on the fragment.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
