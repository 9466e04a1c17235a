namespace HotChocolate.Tests.Validation.Rules;

public class OneOfInputObjectsHaveExactlyOneFieldTests
{
    [Theory]
    [InlineData("{ by(key: { id: 1 }) { name } }")]
    [InlineData("query($n: String!) { by(key: { name: $n }) { name } }")]
    [InlineData("query($k: Key!) { by(key: $k) { name } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ by(key: {}) { name } }",
        "The Oneof Input Object `Key` requires that exactly one field must be supplied and that field must not be `null`.")]
    [InlineData("{ by(key: { id: 1, name: \"a\" }) { name } }",
        "The Oneof Input Object `Key` requires that exactly one field must be supplied and that field must not be `null`.")]
    [InlineData("{ by(key: { id: null }) { name } }",
        "The Oneof Input Object `Key` requires that exactly one field must be supplied and that field must not be `null`.")]
    [InlineData("{ by(key: { id: 1, name: null }) { name } }",
        "The Oneof Input Object `Key` requires that exactly one field must be supplied and that field must not be `null`.")]
    [InlineData("query($n: String) { by(key: { name: $n }) { name } }",
        "The variable `$n` assigned to the field `name` of the Oneof Input Object `Key` must be non-null.")]
    [InlineData("query A($n: String!) { ...F } query B($n: String) { ...F } fragment F on Query { by(key: { name: $n }) { name } }",
        "The variable `$n` assigned to the field `name` of the Oneof Input Object `Key` must be non-null.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
