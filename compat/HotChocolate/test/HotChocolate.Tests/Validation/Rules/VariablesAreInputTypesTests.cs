namespace HotChocolate.Tests.Validation.Rules;

public class VariablesAreInputTypesTests
{
    [Theory]
    [InlineData("query($a: Int!, $b: [Filter!], $c: Tone!) { number(value: $a) all(filters: $b) { name } tone(value: $c) }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("query($v: Dog) { any(value: [{ a: $v }]) }",
        "The type of variable `v` is not an input type.")]
    [InlineData("query($v: [DogOrCat!]!) { any(value: { a: $v }) }",
        "The type of variable `v` is not an input type.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
