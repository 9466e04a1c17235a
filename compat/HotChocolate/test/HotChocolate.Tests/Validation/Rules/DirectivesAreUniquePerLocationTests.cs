namespace HotChocolate.Tests.Validation.Rules;

public class DirectivesAreUniquePerLocationTests
{
    [Theory]
    [InlineData("{ dog @skip(if: false) @include(if: true) { name @skip(if: false) } }")]
    [InlineData("{ dog { name @tag(name: \"a\") @tag(name: \"b\") } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { name @skip(if: false) @skip(if: false) } }",
        "Only one of each directive is allowed per location.")]
    [InlineData("query @label(text: \"a\") @label(text: \"b\") @label(text: \"c\") { text }",
        "Only one of each directive is allowed per location.",
        "Only one of each directive is allowed per location.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
