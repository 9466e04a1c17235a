using System.Text.Json.Nodes;
using HotChocolate.Language;
using HotChocolate.Validation;
using HotChocolate.Validation.Options;

namespace HotChocolate.Tests.Validation;

/// <summary>Every recorded document is refused with exactly the recorded errors, or let through to the later stages.</summary>
public class RecordedValidationTests
{
    public static TheoryData<string> Names => [.. RecordedDocuments.Names.Except(NotImitated)];

    /// <summary>An argument on __typename was answered with an internal error.</summary>
    private static string[] NotImitated => ["validation/typename-arguments"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Errors_are_the_recorded_ones(string name)
    {
        var exchange = RecordedDocuments.Get(name);

        var errors = Errors(exchange);

        if (errors.Count > 0 || exchange.Errors.Any(IsOfDocument))
        {
            Assert.Equal(exchange.Errors.ToJsonString(), errors.ToJsonString());
        }
    }

    private static JsonArray Errors(RecordedDocuments.Exchange exchange)
    {
        try
        {
            var document = Utf8GraphQLParser.Parse(exchange.Query);
            return [.. DocumentValidator.Validate(RecordedSchemas.Get(exchange.Endpoint), document, Options(exchange.Endpoint)).Select(e => ErrorJson.Of(e))];
        }
        catch (SyntaxException exception)
        {
            return [ErrorJson.Of(exception)];
        }
    }

    private static ValidationOptions Options(string endpoint) => endpoint == "/strict"
        ? new() { MaxAllowedExecutionDepth = 4, SkipIntrospectionFields = true, DisableIntrospection = true, MaxFieldCycleDepth = 3 }
        : new() { MaxFieldCycleDepth = 3 };

    /// <summary>Whether an error is about the document alone, not about variables, cost or execution.</summary>
    private static bool IsOfDocument(JsonNode? error)
    {
        var extensions = error!["extensions"];
        return extensions?["specifiedBy"] is not null
            || extensions?["allowedExecutionDepth"] is not null
            || extensions?["code"]?.GetValue<string>() is "HC0011" or "HC0046" or "HC0086" or "HC0087";
    }
}
