namespace HotChocolate.Tests.Validation.Rules;

public class ExecutableDefinitionsTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query A { dog { ...F } } fragment F on Dog { name }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { name } } type A { b: Int }",
        "A document containing TypeSystemDefinition is invalid for execution.")]
    [InlineData("{ dog { name } } extend type Dog { b: Int } directive @x on FIELD",
        "A document containing TypeSystemDefinition is invalid for execution.",
        "A document containing TypeSystemDefinition is invalid for execution.")]
    [InlineData("# nothing",
        "There are no operations in the GraphQL document.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
