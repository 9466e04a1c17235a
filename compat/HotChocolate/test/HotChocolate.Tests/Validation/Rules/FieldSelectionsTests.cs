namespace HotChocolate.Tests.Validation.Rules;

public class FieldSelectionsTests
{
    [Theory]
    [InlineData("{ dog { name barks } }")]
    [InlineData("{ __typename dog { __typename } __schema { queryType { name } } __type(name: \"Dog\") { name } }")]
    [InlineData("{ dogOrCat { __typename ... on Dog { barks } } }")]
    [InlineData("{ pet { name ... on Being { name } } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ wolf { name } }",
        "The field `wolf` does not exist on the type `Query`.")]
    [InlineData("{ pet { barks } }",
        "The field `barks` does not exist on the type `Pet`.")]
    [InlineData("{ dog { __schema { types { name } } } }",
        "The field `__schema` does not exist on the type `Dog`.")]
    [InlineData("mutation { __type(name: \"Dog\") { name } }",
        "The field `__type` does not exist on the type `Mutation`.")]
    [InlineData("{ dogOrCat { name } }",
        "A union type cannot declare a field directly. Use inline fragments or fragments instead.")]
    [InlineData("{ dog { ... on Being { barks } } }",
        "The field `barks` does not exist on the type `Being`.")]
    [InlineData("{ dog { a: x owner { y } } }",
        "The field `x` does not exist on the type `Dog`.",
        "The field `y` does not exist on the type `Human`.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
