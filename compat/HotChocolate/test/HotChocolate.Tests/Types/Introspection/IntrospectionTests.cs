using System.Text.Json.Nodes;
using HotChocolate.Execution;
using HotChocolate.Tests.Validation;
using HotChocolate.Types.Model;
using HotChocolate.Validation.Options;
using Microsoft.Extensions.DependencyInjection;

namespace HotChocolate.Tests.Types.Introspection;

public class IntrospectionTests
{
    private const string FullQuery = """
        query {
          __schema {
            description
            queryType { name } mutationType { name } subscriptionType { name }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } }
        }
        """;

    private static readonly IRequestExecutor s_executor = Executor(RecordedSchemas.Get("/graphql"));

    public static TheoryData<string> Names => [.. RecordedDocuments.Names.Where(n => n.StartsWith("introspection/", StringComparison.Ordinal))
        .Where(n => RecordedDocuments.Get(n) is { Endpoint: "/graphql", Errors.Count: 0 })];

    [Fact]
    public async Task The_full_query_is_answered_as_recorded()
    {
        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(System.IO.Path.Combine(AppContext.BaseDirectory, "Recorded", "introspection.json")))!["data"]!["__schema"]!;

        var actual = JsonNode.Parse(await s_executor.AnswerAsync(FullQuery))!["data"]!["__schema"]!;

        Assert.Equal(ByName(recorded["types"]!).Keys, ByName(actual["types"]!).Keys);
        foreach (var (name, type) in ByName(recorded["types"]!)) AssertEqual(type, ByName(actual["types"]!)[name]);
        Assert.Equal(ByName(recorded["directives"]!).Keys, ByName(actual["directives"]!).Keys);
        foreach (var (name, directive) in ByName(recorded["directives"]!)) AssertEqual(directive, ByName(actual["directives"]!)[name]);
        foreach (var root in (string[])["description", "queryType", "mutationType", "subscriptionType"]) AssertEqual(recorded[root], actual[root]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Parts_are_answered_as_recorded(string name)
    {
        var exchange = RecordedDocuments.Get(name);

        var answer = JsonNode.Parse(await s_executor.AnswerAsync(exchange.Query))!["data"];

        AssertEqual(exchange.Data, answer);
    }

    [Fact]
    public async Task What_input_objects_and_directives_are_is_told()
    {
        var answer = await s_executor.AnswerAsync("""
            {
              one: __type(name: "UserLookupInput") { oneOf }
              other: __type(name: "NewNoteInput") { oneOf inputFields { name } }
              none: __type(name: "User") { oneOf ofType { name } specifiedByURL enumValues { name } }
              scalar: __type(name: "UUID") { specifiedByURL fields { name } }
              __schema { directives { name onField onFragment onOperation args { name } } }
            }
            """);

        var data = JsonNode.Parse(answer)!["data"]!;
        Assert.Equal("""{"oneOf":true}""", data["one"]!.ToJsonString());
        Assert.Equal("""{"oneOf":null,"ofType":null,"specifiedByURL":null,"enumValues":null}""", data["none"]!.ToJsonString());
        Assert.Equal("""{"specifiedByURL":"https://tools.ietf.org/html/rfc4122","fields":null}""", data["scalar"]!.ToJsonString());
        Assert.False(data["other"]!["oneOf"]!.GetValue<bool>());
        Assert.DoesNotContain("colour", data["other"]!.ToJsonString(), StringComparison.Ordinal);
        var directives = ByName(data["__schema"]!["directives"]!);
        Assert.Equal("""{"name":"skip","onField":true,"onFragment":true,"onOperation":false,"args":[{"name":"if"}]}""", directives["skip"].ToJsonString());
        Assert.DoesNotContain("authorize", directives.Keys);
    }

    [Fact]
    public async Task One_of_has_its_specified_name_as_well_though_only_the_other_is_listed()
    {
        var answer = await s_executor.AnswerAsync("""
            {
              one: __type(name: "UserLookupInput") { isOneOf }
              other: __type(name: "NewNoteInput") { isOneOf }
              none: __type(name: "User") { isOneOf }
              self: __type(name: "__Type") { fields { name } }
            }
            """);

        var data = JsonNode.Parse(answer)!["data"]!;
        Assert.True(data["one"]!["isOneOf"]!.GetValue<bool>());
        Assert.False(data["other"]!["isOneOf"]!.GetValue<bool>());
        Assert.Null(data["none"]!["isOneOf"]);
        Assert.Contains("oneOf", ByName(data["self"]!["fields"]!).Keys);
        Assert.DoesNotContain("isOneOf", ByName(data["self"]!["fields"]!).Keys);
    }

    private static IRequestExecutor Executor(SchemaModel schema)
    {
        var setup = new SchemaSetup { Name = SchemaSetup.DefaultName };
        setup.Options<ValidationOptions>().MaxAllowedOfTypeDepth = 16;
        return new RequestExecutor(schema, setup, new ServiceCollection().BuildServiceProvider());
    }

    private static SortedDictionary<string, JsonNode> ByName(JsonNode list)
        => new(list.AsArray().ToDictionary(n => n!["name"]!.GetValue<string>(), n => n!), StringComparer.Ordinal);

    // The order of types, directives and possible types says nothing.
    private static void AssertEqual(JsonNode? expected, JsonNode? actual) => Assert.Equal(Sorted(expected)?.ToJsonString(), Sorted(actual)?.ToJsonString());

    private static JsonNode? Sorted(JsonNode? node, bool isUnordered = false) => node switch
    {
        JsonArray list => new JsonArray(isUnordered
            ? [.. list.Select(item => Sorted(item)).OrderBy(item => item!.ToJsonString(), StringComparer.Ordinal)]
            : [.. list.Select(item => Sorted(item))]),
        JsonObject map => new JsonObject(map.Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value, p.Key is "possibleTypes" or "types" or "directives")))),
        _ => node?.DeepClone()
    };
}
