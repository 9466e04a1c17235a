namespace HotChocolate.Tests.Validation.Rules;

public class OverlappingFieldsCanBeMergedTests
{
    [Theory]
    [InlineData("{ dog { name name } }")]
    [InlineData("{ dog { n: name n: name } }")]
    [InlineData("{ dog { volume(of: LOUD) volume(of: LOUD) } }")]
    [InlineData("query($t: Tone) { dog { volume(of: $t) ... { volume(of: $t) } } }")]
    [InlineData("{ dogOrCat { ... on Dog { x: barks } ... on Cat { x: meows } } }")]
    [InlineData("{ dogOrCat { ... on Dog { volume } ... on Cat { volume(of: LOUD) } } }")]
    [InlineData("{ find(where: { name: \"a\", max: 1 }) { name } find(where: { max: 1, name: \"\"\"a\"\"\" }) { age } }")]
    [InlineData("{ dogOrCat { ... on Dog { owner { name } } ... on Cat { owner { n: name } } } }")]
    [InlineData("{ pet { friends { name } friends { name ... on Dog { barks } } } }")]
    [InlineData("{ sum(a: 1, b: 2) sum(b: 2, a: 1) }")]
    [InlineData("{ dogOrCat { ... on Dog { x: owner { name } } ... on Cat { x: den { street } } } }")]
    public void Keeps_the_rule(string document) => RuleAssert.Valid(document);

    [Theory]
    [InlineData("{ dog { name: barks name } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dog { volume volume(of: LOUD) } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dog { volume(of: QUIET) volume(of: LOUD) } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("query($a: Tone, $b: Tone) { dog { volume(of: $a) volume(of: $b) } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dogOrCat { ... on Dog { age } ... on Cat { age } } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dogOrCat { ... on Dog { x: barks } ... on Cat { x: volume } } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dogOrCat { ... on Dog { x: barks } ... on Cat { x: owner { name } } } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dogOrCat { ... on Dog { owner { x: name } } ... on Cat { owner { x: home { street } } } } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ pet { name ... on Dog { name: barks } } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { x: name } fragment B on Dog { x: age }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dog { owner { n: name } } ... { dog { owner { n: home { street } } } } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ pet { friends { x: name } ... on Dog { friends { x: __typename } } } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dog { x: volume x: age } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ sum(a: 1, b: 2) sum(a: 2, b: 1) }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ pet { x: name ... on Dog { x: nick } } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dogOrCat { ... on Dog { x: barks } ... on Cat { x: sleeps } } }",
        "Encountered fields for the same object that cannot be merged.")]
    [InlineData("{ dogOrCat { ... on Dog { x: age } ... on Cat { x: lives } } }",
        "Encountered fields for the same object that cannot be merged.")]
    public void Breaks_the_rule(string document, params string[] messages) => RuleAssert.Invalid(document, messages);
}
