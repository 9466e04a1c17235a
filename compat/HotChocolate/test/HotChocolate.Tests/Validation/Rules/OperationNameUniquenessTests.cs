namespace HotChocolate.Tests.Validation.Rules;

public class OperationNameUniquenessTests
{
    [Theory]
    [InlineData("query A { dog { name } } query B { dog { name } }")]
    [InlineData("query A { dog { ...A } } fragment A on Dog { name }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("query A { dog { name } } query A { dog { name } }",
        "The operation name `A` is not unique.")]
    [InlineData("query A { dog { name } } mutation A { rename(name: \"a\") { name } }",
        "The operation name `A` is not unique.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
