namespace HotChocolate.Tests.Validation.Rules;

public class FragmentsOnCompositeTypesTests
{
    [Theory]
    [InlineData("{ dog { ...A ...B ...C } } fragment A on Dog { name } fragment B on Pet { name } fragment C on DogOrCat { __typename }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on String { length }",
        "Fragments can only be declared on unions, interfaces, and objects.")]
    [InlineData("{ dog { ... on Tone { x } } }",
        "Fragments can only be declared on unions, interfaces, and objects.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
