namespace HotChocolate.Tests.Validation.Rules;

public class LoneAnonymousOperationTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query A { dog { name } } query B { dog { name } }")]
    [InlineData("{ dog { ...F } } fragment F on Dog { name }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { name } } query A { dog { name } }",
        "GraphQL allows a short\u2010hand form for defining query operations when only that one operation exists in the document.")]
    [InlineData("query A { dog { name } } { dog { name } } { cat { name } }",
        "GraphQL allows a short\u2010hand form for defining query operations when only that one operation exists in the document.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
