using HotChocolate.Language;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Tests.Validation.Rules;

internal static class RuleAssert
{
    public static void Valid(string document) => Assert.Empty(Messages(document));

    /// <summary>The document breaks rules with exactly these messages.</summary>
    public static void Invalid(string document, params string[] messages) => Assert.Equal(messages, Messages(document));

    private static string[] Messages(string document) =>
        [.. DocumentValidator.Validate(ZooSchema.Instance, Utf8GraphQLParser.Parse(document), new ValidationOptions()).Select(e => e.Message)];
}
