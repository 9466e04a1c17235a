using HotChocolate.Language;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Tests.Validation.Rules;

public class OperationTypeExistenceTests
{
    [Theory]
    [InlineData("mutation { a }", "This GraphQL schema does not support `Mutation` operations.")]
    [InlineData("subscription { a }", "This GraphQL schema does not support `Subscription` operations.")]
    public void Breaks_the_rule(string document, string message)
    {
        var error = Assert.Single(DocumentValidator.Validate(
            SchemaFromSdl.Build("type Query { a: Int }"),
            Utf8GraphQLParser.Parse(document),
            new ValidationOptions()));

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData("query { text }")]
    [InlineData("mutation { rename(name: \"a\") { name } }")]
    [InlineData("subscription { named { name } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);
}
