namespace HotChocolate.Tests.Validation.Rules;

public class ValuesOfCorrectTypeTests
{
    [Theory]
    [InlineData("{ number(value: -5) }")]
    [InlineData("{ float(value: 1) }")]
    [InlineData("{ float(value: 1e3) }")]
    [InlineData("{ id(value: 7) }")]
    [InlineData("{ id(value: \"7\") }")]
    [InlineData("{ text(value: null) }")]
    [InlineData("{ list(values: 3) }")]
    [InlineData("{ list(values: [3]) }")]
    [InlineData("{ list(values: []) }")]
    [InlineData("{ matrix(values: [[1, null], null]) }")]
    [InlineData("{ matrix(values: [1, 2]) }")]
    [InlineData("{ matrix(values: 1) }")]
    [InlineData("{ tone(value: LOUD) }")]
    [InlineData("{ any(value: [{ a: 1 }, \"b\"]) }")]
    [InlineData("query($v: Int!) { list(values: [1, $v]) }")]
    [InlineData("query($v: Int = 3) { number(value: $v) }")]
    [InlineData("{ find(where: { name: \"a\" }) { name } }")]
    [InlineData("{ all(filters: { name: \"a\" }) { name } }")]
    [InlineData("query($f: Filter = { name: \"a\", and: [{ name: \"b\" }] }) { find(where: $f) { name } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ number(value: \"1\") }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ number(value: 1.0) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ number(value: 2147483648) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ number(value: -2147483649) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ number(value: LOUD) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ number(value: [1]) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ flag(value: 1) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ flag(value: \"true\") }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ text(value: 1) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ text(value: { a: 1 }) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ id(value: 1.5) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ tone(value: \"LOUD\") }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ tone(value: SOFT) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ list(values: [1, null]) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ list(values: [\"1\"]) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ matrix(values: [[\"a\"]]) }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ find(where: \"a\") { name } }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ find(where: LOUD) { name } }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ all(filters: [{ name: \"a\" }, null]) { name } }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ dog @skip(if: \"x\") { name } }",
        "The specified argument value does not match the argument type.")]
    [InlineData("{ find(where: { name: 5, tags: [1] }) { name } }",
        "The specified value type of field `name` does not match the field type.",
        "The specified value type of field `tags` does not match the field type.")]
    [InlineData("{ find(where: { name: \"a\", not: { name: \"b\", tone: SOFT } }) { name } }",
        "The specified value type of field `tone` does not match the field type.")]
    [InlineData("query($v: Int = \"a\") { list(values: [$v]) number(value: $v) }",
        "The specified value type of variable `v` does not match the variable type.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
