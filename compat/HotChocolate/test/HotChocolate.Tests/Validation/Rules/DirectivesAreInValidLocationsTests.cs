namespace HotChocolate.Tests.Validation.Rules;

public class DirectivesAreInValidLocationsTests
{
    [Theory]
    [InlineData("query @label(text: \"a\") { dog @label(text: \"b\") { name } }")]
    [InlineData("query($v: Int! @label(text: \"a\")) { number(value: $v) }")]
    [InlineData("{ dog { ...F @tag(name: \"a\") ... @tag(name: \"b\") { name } } } fragment F on Dog @tag(name: \"c\") { name }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("query @skip(if: true) { dog { name } }",
        "The specified directive is not valid the current location.")]
    [InlineData("{ dog { ...F @label(text: \"a\") } } fragment F on Dog @include(if: true) { name }",
        "The specified directive is not valid the current location.",
        "The specified directive is not valid the current location.")]
    [InlineData("{ dog @deprecated { name } }",
        "The specified directive is not valid the current location.")]
    [InlineData("query($v: Int! @skip(if: true)) { number(value: $v) }",
        "The specified directive is not valid the current location.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
