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
