namespace HotChocolate.Tests.Validation.Rules;

public class LeafFieldSelectionsTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("{ dogOrCat { __typename } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog }",
        "Field \"dog\" of type \"Dog\" must have a selection of subfields. Did you mean \"dog { ... }\"?")]
    [InlineData("{ beings { } }",
        "Field \"beings\" of type \"[Being!]!\" must have a selection of subfields. Did you mean \"beings { ... }\"?")]
    [InlineData("{ dog { name { first } } }",
        "Field \"name\" must not have a selection since type \"String\" has no subfields.")]
    [InlineData("{ dog { name { } } }",
        "Field \"name\" must not have a selection since type \"String\" has no subfields.")]
    [InlineData("query A { }",
        "Operation `A` has a empty selection set. Root types without subfields are disallowed.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
