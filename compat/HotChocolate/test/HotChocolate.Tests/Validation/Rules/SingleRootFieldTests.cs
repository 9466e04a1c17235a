namespace HotChocolate.Tests.Validation.Rules;

public class SingleRootFieldTests
{
    [Theory]
    [InlineData("subscription { named { name } }")]
    [InlineData("subscription { named { name } named { age } }")]
    [InlineData("subscription { ...F } fragment F on Subscription { named { name } }")]
    [InlineData("subscription { x: named { name age } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("subscription { named { name } born { name } }",
        "Subscription operations must have exactly one root field.")]
    [InlineData("subscription { a: named { name } b: named { name } }",
        "Subscription operations must have exactly one root field.")]
    [InlineData("subscription { ... { named { name } } ...F } fragment F on Subscription { born { name } }",
        "Subscription operations must have exactly one root field.")]
    [InlineData("subscription { __typename }",
        "Subscription must not select an introspection top level field.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
