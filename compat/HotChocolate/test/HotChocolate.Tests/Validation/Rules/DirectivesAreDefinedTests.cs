namespace HotChocolate.Tests.Validation.Rules;

public class DirectivesAreDefinedTests
{
    [Theory]
    [InlineData("{ dog @include(if: true) { name @skip(if: false) } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog @unknown { name } }",
        "The specified directive `unknown` is not supported by the current schema.")]
    [InlineData("query($v: Int! @other) @unknown { number(value: $v) ... @third { text } }",
        "The specified directive `other` is not supported by the current schema.",
        "The specified directive `unknown` is not supported by the current schema.",
        "The specified directive `third` is not supported by the current schema.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
