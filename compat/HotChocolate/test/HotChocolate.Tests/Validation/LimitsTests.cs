using System.Text;
using HotChocolate.Language;
using HotChocolate.Tests.Validation.Rules;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Tests.Validation;

public class LimitsTests
{
    [Theory]
    [InlineData("{ dog { owner { name } } }", 3)]
    [InlineData("{ text dog { owner { home { street } } } ... { cat { name } } }", 4)]
    [InlineData("{ dog { ...F } } fragment F on Dog { owner { ...G } } fragment G on Human { home { street } }", 4)]
    [InlineData("{ a: dog { ...F } b: human { pets { ...F } } } fragment F on Being { name }", 3)]
    [InlineData("{ __schema { types { fields { name } } } }", 4)]
    public void Levels_of_fields_are_counted(string document, int depth)
    {
        Assert.Empty(Validate(document, new() { MaxAllowedExecutionDepth = depth }));

        var error = Assert.Single(Validate(document, new() { MaxAllowedExecutionDepth = depth - 1 }));

        Assert.Equal($"The GraphQL document has an execution depth of {depth} which exceeds the max allowed execution depth of {depth - 1}.", error.Message);
    }

    [Fact]
    public void Each_operation_has_a_depth_of_its_own()
    {
        const string document = "query A { dog { owner { name } } } query B { text }";

        Assert.Single(Validate(document, new() { MaxAllowedExecutionDepth = 2 }));
        Assert.Empty(Validate(document, new() { MaxAllowedExecutionDepth = 2, DisableDepthRule = true }));
    }

    [Fact]
    public void Introspection_can_be_left_out_of_the_depth()
    {
        var options = new ValidationOptions { MaxAllowedExecutionDepth = 1, SkipIntrospectionFields = true };

        Assert.Empty(Validate("{ text __typename __schema { types { fields { name } } } }", options));
        Assert.Single(Validate("{ dog { name } __schema { types { fields { name } } } }", options));
    }

    [Fact]
    public void A_request_brings_its_own_depth()
    {
        var document = Utf8GraphQLParser.Parse("{ dog { owner { name } } }");
        var options = new ValidationOptions { MaxAllowedExecutionDepth = 1 };

        Assert.Empty(DocumentValidator.Validate(ZooSchema.Instance, document, options, new ValidationOverrides { MaxAllowedExecutionDepth = 3 }));
        Assert.Single(DocumentValidator.Validate(ZooSchema.Instance, document, options, new ValidationOverrides { MaxAllowedExecutionDepth = 2 }));
    }

    [Theory]
    [InlineData("{ pet { friends { friends { friends { name } } } } }", true)]
    [InlineData("{ pet { friends { friends { friends { friends { name } } } } } }", false)]
    [InlineData("{ pet { ...F friends { friends { ...F } } } } fragment F on Pet { friends { name } }", true)]
    [InlineData("{ pet { ...F friends { friends { ...F } } } } fragment F on Pet { friends { friends { name } } }", false)]
    [InlineData("{ a: pet { friends { name } } b: pet { friends { friends { friends { name } } } } c: pet { friends { name } } }", true)]
    public void A_field_recurs_three_times_on_a_path(string document, bool isValid)
    {
        var errors = Validate(document, new() { MaxFieldCycleDepth = 3 });

        Assert.Equal(isValid ? [] : ["HC0087"], errors.Select(e => e.Code));
        Assert.Empty(Validate(document, new()));
    }

    [Fact]
    public void A_single_field_has_a_limit_of_its_own()
    {
        var options = new ValidationOptions { MaxFieldCycleDepth = 3 };
        options.FieldCycleDepths[new SchemaCoordinate("Pet", "friends")] = 1;

        Assert.Single(Validate("{ pet { friends { friends { name } } } }", options));
        Assert.Empty(Validate("{ human { home { owner { home { owner { name } } } } } }", options));
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(17, false)]
    public void Wrappers_of_types_can_be_introspected_to_a_depth(int depth, bool isValid)
    {
        var wrappers = string.Concat(Enumerable.Repeat("ofType { ", depth)) + "name" + new string('}', depth);

        var errors = Validate("{ __type(name: \"Dog\") { fields { type { " + wrappers + " } } } }", new());

        Assert.Equal(isValid ? [] : ["HC0086"], errors.Select(e => e.Code));
    }

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }")]
    [InlineData("{ __schema { types { ...F fields { type { ...F } } } } } fragment F on __Type { fields { name } }")]
    [InlineData("{ __type(name: \"Dog\") { interfaces { interfaces { name } } } }")]
    [InlineData("{ __type(name: \"Dog\") { possibleTypes { possibleTypes { name } } } }")]
    public void Lists_of_types_are_not_introspected_within_themselves(string document)
    {
        var error = Assert.Single(Validate(document, new()));

        Assert.Equal("HC0086", error.Code);
    }

    [Fact]
    public void Introspection_is_refused_where_it_is_off()
    {
        var document = Utf8GraphQLParser.Parse("{ wolf __type(name: \"Dog\") { name } __schema { types { name } } }");
        var options = new ValidationOptions { DisableIntrospection = true };

        var error = Assert.Single(DocumentValidator.Validate(ZooSchema.Instance, document, options, new ValidationOverrides { IntrospectionNotAllowedMessage = "Ask us." }));

        Assert.Equal(("HC0046", "Ask us."), (error.Code, error.Message));
        Assert.Empty(Validate("{ __typename }", options));
        Assert.Empty(DocumentValidator.Validate(ZooSchema.Instance, Utf8GraphQLParser.Parse("{ __schema { description } }"), options, new ValidationOverrides { AllowIntrospection = true }));
    }

    [Theory]
    [InlineData(199, true)]
    [InlineData(200, false)]
    public void Selections_nest_as_deep_through_fragments_as_without(int fragments, bool isValid)
    {
        var document = "{ pet { ...F0 } } " + string.Concat(Enumerable.Range(0, fragments - 2).Select(i => $"fragment F{i} on Pet {{ ...F{i + 1} }} ")) + $"fragment F{fragments - 2} on Pet {{ name }} ";

        Assert.Equal(isValid ? [] : ["Document exceeds the maximum allowed recursion depth of 200."], Validate(document, new()).Select(e => e.Message));
    }

    [Fact]
    public void A_fragment_counts_at_its_height_wherever_it_is_spread()
    {
        var nested = string.Concat(Enumerable.Repeat("friends { ", 100)) + "name" + new string('}', 100);

        Assert.Empty(Validate($"{{ pet {{ ...F }} }} fragment F on Pet {{ {nested} }}", new()));
        Assert.Single(Validate($"{{ pet {{ ...F {string.Concat(Enumerable.Repeat("friends { ", 100))} ...F {new string('}', 100)} }} }} fragment F on Pet {{ {nested} }}", new()));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(60, false)]
    public void Operations_share_only_so_many_variables(int operations, bool isValid)
    {
        // Each reaches the 2,000 uses of one fragment.
        var variables = string.Concat(Enumerable.Range(0, 2000).Select(i => $"$v{i} "));
        var document = string.Concat(Enumerable.Range(0, operations).Select(i => $"query Q{i} {{ ...F }} ")) + $"fragment F on Query {{ any(value: [{variables}]) }}";

        Assert.Equal(!isValid, Validate(document, new()).Any(e => e.Message == "The operations of the document share too many variables."));
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Fragments_expand_to_only_so_many_fields(int doublings, bool isValid)
    {
        var document = "{ pet { ...F0 } } "
            + string.Concat(Enumerable.Range(0, doublings).Select(i => $"fragment F{i} on Pet {{ a: friends {{ ...F{i + 1} }} b: friends {{ ...F{i + 1} }} }} "))
            + $"fragment F{doublings} on Pet {{ __typename }}";

        Assert.Equal(isValid ? [] : ["The fragments of the document expand to too many fields."], Validate(document, new()).Select(e => e.Message));
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(300, false)]
    public void A_fragment_stands_under_only_so_many_conditions(int conditions, bool isValid)
    {
        var variables = string.Concat(Enumerable.Range(0, conditions).Select(i => $"$v{i}: Boolean! "));
        var spreads = string.Concat(Enumerable.Range(0, conditions).Select(i => $"...F @include(if: $v{i}) "));

        Assert.Equal(isValid ? [] : ["The fragments of the document expand to too many fields."], Validate($"query({variables}) {{ {spreads} }} fragment F on Query {{ text }}", new()).Select(e => e.Message));
    }

    [Fact]
    public void Conditions_multiply_what_fragments_expand_to()
    {
        var document = "query($v: Boolean!) { ...F0 } "
            + string.Concat(Enumerable.Range(0, 40).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} @include(if: $v) ... @skip(if: $v) {{ ...F{i + 1} }} }} "))
            + "fragment F40 on Query { text }";

        Assert.Equal(["The fragments of the document expand to too many fields."], Validate(document, new()).Select(e => e.Message));
        Assert.Empty(Validate(document.Replace("@include(if: $v)", "").Replace("@skip(if: $v)", "").Replace("($v: Boolean!)", ""), new()));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(30, false)]
    public void Fields_are_merged_in_only_so_many_ways(int levels, bool isValid) =>
        Assert.Equal(isValid ? [] : ["The fields of the document are nested in too many ways to be merged."], Validate(MergedInManyWays(levels), new()).Select(e => e.Message));

    /// <summary>Below n times b and a in any order, another set of the ten fragments of a level has to be merged for each order.</summary>
    internal static string MergedInManyWays(int levels)
    {
        var document = new StringBuilder("{ pet { ...F0_0 } } ");
        for (var level = 0; level < levels; level++)
        {
            for (var i = 0; i <= Math.Min(level, 10); i++)
            {
                var next = i == 10 ? "name" : i == 0 ? $"...F{level + 1}_0" : $"...F{level + 1}_{i + 1}";
                var other = i == 0 ? $"b: friends {{ ...F{level + 1}_1 }} " : "";
                document.Append($"fragment F{level}_{i} on Pet {{ a: friends {{ {next} }} b: friends {{ {next} }} {other}}} ");
            }
        }

        for (var i = 0; i <= Math.Min(levels, 10); i++)
        {
            document.Append($"fragment F{levels}_{i} on Pet {{ name }} ");
        }

        return document.ToString();
    }

    [Fact]
    public void Only_so_many_errors_are_reported()
    {
        const string document = "{ a b c d e f g dog { x y z } number }";

        Assert.Equal(5, Validate(document, new()).Count);
        Assert.Equal(11, Validate(document, new() { MaxAllowedErrors = 20 }).Count);
        Assert.Equal(
            ["a", "b"],
            Validate(document, new() { MaxAllowedErrors = 2 }).Select(e => e.Extensions!["field"]));
    }

    private static IReadOnlyList<IError> Validate(string document, ValidationOptions options) =>
        DocumentValidator.Validate(ZooSchema.Instance, Utf8GraphQLParser.Parse(document), options);
}
