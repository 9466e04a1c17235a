using System.Text;
using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Tests.Validation;
using HotChocolate.Types.Coercion;
using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Types.Coercion;

/// <summary>What the recorded requests leave open.</summary>
public class VariablePlanTests
{
    private static readonly SchemaModel s_schema = SchemaFromSdl.Build("""
        type Query { a(in: In, choice: Choice, numbers: [Int!], cube: [[[Int]]]): Int }
        input In { id: ID! size: Int! = 3 next: In others: [In!] colour: Colour }
        input Choice @oneOf { a: Int b: String }
        enum Colour { RED BLUE }
        """);

    [Theory]
    [InlineData("In!", """{"id":1,"x":1,"y":2}""", """{"message":"The fields `x`, `y` do not exist on the type `In`.","path":["v"],"extensions":{"type":"In"}}""")]
    [InlineData("In!", """{"id":null}""", """{"message":"Cannot accept null for non-nullable input.","path":["v","id"],"extensions":{"code":"HC0018"}}""")]
    [InlineData("In!", """{"id":1,"size":null}""", """{"message":"Cannot accept null for non-nullable input.","path":["v","size"],"extensions":{"code":"HC0018"}}""")]
    [InlineData("In!", """{"id":1,"others":[{"id":1},null]}""", """{"message":"Cannot accept null for non-nullable input.","path":["v","others",1],"extensions":{"code":"HC0018"}}""")]
    [InlineData("In!", """{"id":1,"next":{"id":1,"next":{"id":1.5}}}""", """{"message":"ID cannot parse the given literal of type `FloatValueNode`.","path":["v","next","next","id"],"extensions":{"fieldCoordinate":"In.id","fieldType":"ID"}}""")]
    [InlineData("In!", """[{"id":1}]""", """{"message":"The syntax node `ListValue` is incompatible with the type `In`.","path":["v"],"extensions":{"type":"In"}}""")]
    [InlineData("In!", """{"id":1,"colour":"red"}""", """{"message":"Colour cannot parse the given literal of type `EnumValueNode`.","path":["v","colour"],"extensions":{"fieldCoordinate":"In.colour","fieldType":"Colour"}}""")]
    [InlineData("Choice!", """{"a":1,"b":"x"}""", """{"message":"More than one field of the Oneof Input Object `Choice` is set. Oneof Input Objects are a special variant of Input Objects where the type system asserts that exactly one of the fields must be set and non-null.","path":["v"],"extensions":{"code":"HC0055"}}""")]
    [InlineData("[Int!]", """[1,[2]]""", """{"message":"Int cannot parse the given literal of type `ListValueNode`.","path":["v",1]}""")]
    [InlineData("[Int!]", """{"a":1}""", """{"message":"Int cannot parse the given literal of type `ObjectValueNode`.","path":["v"]}""")]
    [InlineData("Boolean", "0", """{"message":"Boolean cannot parse the given literal of type `IntValueNode`.","path":["v"]}""")]
    [InlineData("Float", "1e400", """{"message":"Float cannot parse the given literal of type `FloatValueNode`.","path":["v"]}""")]
    [InlineData("Int", "1e1", """{"message":"Int cannot parse the given literal of type `FloatValueNode`.","path":["v"]}""")]
    public void The_first_thing_that_does_not_fit_is_named(string type, string value, string error)
    {
        Assert.False(TryCoerce(type, Json(value), out _, out var actual));

        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(error)), ErrorJson.Of(actual!).ToJsonString());
    }

    [Theory]
    [InlineData("[[[Int]]]", "1", "[ [ [ 1 ] ] ]")]
    [InlineData("[[[Int]]]", "[1,[2],[[3]],null]", "[ [ [ 1 ] ], [ [ 2 ] ], [ [ 3 ] ], null ]")]
    [InlineData("In", """{"id":7,"others":{"id":"x"}}""", "{ id: \"7\", others: [ { id: \"x\" } ] }")]
    [InlineData("In", """{"id":1,"colour":"BLUE","next":null}""", "{ id: \"1\", colour: BLUE, next: null }")]
    [InlineData("Choice", """{"b":""}""", "{ b: \"\" }")]
    [InlineData("Int", "null", "null")]
    public void Values_are_wrapped_and_completed(string type, string value, string literal)
    {
        Assert.True(TryCoerce(type, Json(value), out var variables, out _));

        Assert.True(variables!.TryGetLiteral("v", out var actual));
        Assert.Equal(literal, actual.ToString(false));
    }

    [Fact]
    public void Defaults_fill_what_is_missing_but_are_not_given()
    {
        Assert.True(TryCoerce("In", Json("""{"id":1}"""), out var variables, out _));

        Assert.True(variables!.TryGet("v", out var value));
        var input = Assert.IsType<CoercedObject>(value);
        Assert.Equal(3, input.GetRuntimeValue("size"));
        Assert.False(input.IsGiven(1));
        Assert.Throws<KeyNotFoundException>(() => input.GetRuntimeValue("nope"));
    }

    [Fact]
    public void A_variable_that_was_not_given_has_no_value()
    {
        Assert.True(new VariablePlan(s_schema, Operation("Int")).TryCoerce(null, out var variables, out _));

        Assert.False(variables.TryGet("v", out _));
        Assert.False(variables.TryGetVariable<int>("v", out _));
        Assert.Throws<KeyNotFoundException>(() => variables.GetVariable<int>("v"));
    }

    [Fact]
    public void Variables_can_be_read_by_clr_type()
    {
        Assert.True(TryCoerce("[Int!]", Json("[1,2]"), out var variables, out _));

        Assert.Equal([1, 2], variables!.GetVariable<List<int>>("v")!);
        Assert.Equal([1L, 2L], variables.GetVariable<long[]>("v")!);
        Assert.Equal("[ 1, 2 ]", variables.GetVariable<IValueNode>("v")!.ToString());
    }

    [Fact]
    public void Variables_that_the_operation_does_not_declare_are_ignored()
        => Assert.True(new VariablePlan(s_schema, Operation("Int")).TryCoerce(new Dictionary<string, object?> { ["other"] = Json("{}") }, out _, out _));

    [Fact]
    public void A_bottomless_value_is_refused()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 5_000; i++) text.Append("{\"id\":1,\"next\":");
        text.Append("null").Append('}', 5_000);
        using var json = JsonDocument.Parse(text.ToString(), new JsonDocumentOptions { MaxDepth = 10_000 });

        Assert.False(TryCoerce("In", json.RootElement, out _, out var error));

        Assert.Equal("The value is nested too deeply.", error!.Message);
    }

    [Fact]
    public void A_wide_value_takes_linear_time()
    {
        var value = Json("[" + string.Join(",", Enumerable.Range(0, 50_000).Select(i => $"{{\"id\":{i},\"others\":[{{\"id\":1}}]}}")) + "]");

        Assert.True(TryCoerce("[In!]", value, out var variables, out _));

        Assert.Equal(50_000, ((object?[])(variables!.TryGet("v", out var list) ? list! : Array.Empty<object?>())).Length);
    }

    private static bool TryCoerce(string type, object? value, out VariableValues? variables, out IError? error)
        => new VariablePlan(s_schema, Operation(type)).TryCoerce(new Dictionary<string, object?> { ["v"] = value }, out variables, out error);

    private static OperationDefinitionNode Operation(string type)
        => (OperationDefinitionNode)Utf8GraphQLParser.Parse($"query($v: {type}) {{ a }}").Definitions[0];

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}
