using System.Reflection;
using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Tests.Validation;
using HotChocolate.Types;
using HotChocolate.Types.Coercion;
using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Types.Coercion;

/// <summary>Arguments reach resolvers in the CLR types that they want, from literals and from variables alike.</summary>
public class ArgumentCoercionTests
{
    private static readonly SchemaModel s_schema = TestSchema.Of<InputShapes>();

    [Theory]
    [InlineData("positional(value: { name: \"a\" })", "PositionalInput { Name = a, Weight = 1, Colour = DarkBlue, Note = , Extra =  }")]
    [InlineData("positional(value: { name: \"a\", weight: 5, colour: RED, note: \"n\", extra: true })", "PositionalInput { Name = a, Weight = 5, Colour = Red, Note = n, Extra = True }")]
    [InlineData("mutable(value: { name: \"a\" })", "a|kept|3|initial|")]
    [InlineData("mutable(value: { name: \"a\", note: null, count: 4, tags: \"one\", colour: DARK_BLUE })", "a||4|one|DarkBlue")]
    [InlineData("struct(value: { x: 1 })", "StructInput { X = 1, Y =  }")]
    [InlineData("struct(value: { y: 2, x: 1 })", "StructInput { X = 1, Y = 2 }")]
    [InlineData("presence(value: {})", "unset|unset")]
    [InlineData("presence(value: { text: null, number: null })", "null|null")]
    [InlineData("presence(value: { text: \"t\", number: 5 })", "t|5")]
    [InlineData("ids(id: \"1f2e3d4c-5b6a-4789-8abc-def012345678\", numbers: [\"1\", 2])", "1f2e3d4c5b6a47898abcdef012345678|1,2|")]
    [InlineData("numbers(single: 0.1, exact: 1.50)", "0.1||1.50")]
    [InlineData("moments(moment: \"2025-01-02T03:04:05+07:00\", offset: \"2025-01-02T03:04:05+07:00\")", "2025-01-01T20:04:05.0000000Z Utc|2025-01-02T03:04:05.0000000+07:00")]
    [InlineData("lists(array: [1, 2], readOnly: 1, set: [\"a\", \"a\"], hash: [], nullable: [null, 1], nested: [[1, 2], 3])", "2|1|1|0|1|6")]
    [InlineData("dictionary(map: [{ key: \"a\", value: 1 }, { key: \"b\", value: 2 }])", "a=1,b=2")]
    [InlineData("tree(tree: { name: \"r\", children: [{ name: \"a\", children: { name: \"b\" } }, { name: \"c\" }] })", "r(a(b) c)")]
    [InlineData("choice(by: { id: 5 })", "5")]
    [InlineData("optionalArgument", "False||False|")]
    [InlineData("optionalArgument(text: null, number: 1)", "True||True|1")]
    public void Literals_and_variables_arrive_alike(string selection, string expected)
    {
        Assert.Equal(expected, Invoke(selection, null));
        var (asVariables, declarations, values) = AsVariables(selection);
        Assert.Equal(expected, Invoke(asVariables, values, declarations));
    }

    [Theory]
    [InlineData("struct(value: { x: $x, y: $y })", "$x: Int!, $y: Int", "{\"x\":1}", "StructInput { X = 1, Y =  }")]
    [InlineData("mutable(value: { name: \"a\", count: $c, note: $n })", "$c: Int, $n: String", "{}", "a|kept|3|initial|")]
    [InlineData("presence(value: { text: $t })", "$t: String", "{}", "unset|unset")]
    [InlineData("presence(value: { text: $t })", "$t: String", "{\"t\":null}", "null|unset")]
    [InlineData("lists(array: [1, $n], readOnly: [], set: [], hash: [], nullable: [$m, 1], nested: [$l])", "$n: Int!, $m: Int, $l: [Int!]!", "{\"n\":1,\"l\":[4]}", "2|0|0|0|1|4")]
    [InlineData("optionalArgument(text: $t, number: $n)", "$t: String, $n: Int", "{\"n\":null}", "False||True|")]
    [InlineData("positional(value: { name: $n })", "$n: String! = \"d\"", "{}", "PositionalInput { Name = d, Weight = 1, Colour = DarkBlue, Note = , Extra =  }")]
    public void Variables_inside_literals_are_replaced(string selection, string declarations, string variables, string expected)
        => Assert.Equal(expected, Invoke(selection, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(variables)!.ToDictionary(v => v.Key, v => (object?)v.Value), declarations));

    [Fact]
    public void Clr_values_are_taken_as_variables()
    {
        var values = new Dictionary<string, object?>
        {
            ["v"] = new Dictionary<string, object?> { ["name"] = "a", ["weight"] = 2L, ["colour"] = InputShapes.Colour.Red, ["note"] = new StringValueNode("n") }
        };

        Assert.Equal("PositionalInput { Name = a, Weight = 2, Colour = Red, Note = n, Extra =  }", Invoke("positional(value: $v)", values, "$v: PositionalInput!"));
    }

    [Fact]
    public void Dictionaries_of_any_kind_are_input_objects()
    {
        var values = new Dictionary<string, object?> { ["v"] = new Dictionary<string, int> { ["x"] = 1, ["y"] = 2 } };

        Assert.Equal("StructInput { X = 1, Y = 2 }", Invoke("struct(value: $v)", values, "$v: StructInput!"));
    }

    /// <summary>The variables, the plan's values and the arguments: nothing for places in a value that has no inside.</summary>
    [Fact]
    public void Flat_variables_cost_next_to_nothing()
    {
        var (field, node, operation) = Parse("numbers(single: $s, exact: 1.50)", "$s: Float!");
        var raw = new Dictionary<string, object?> { ["s"] = JsonSerializer.Deserialize<JsonElement>("0.5") };
        var plan = new VariablePlan(s_schema, operation);
        var arguments = CompiledArguments.Compile(field, node);
        Run();

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Run();

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 1, 400);

        void Run() => Assert.True(plan.TryCoerce(raw, out var variables, out _) && arguments.TryCoerce(variables, out _, out _));
    }

    [Theory]
    [InlineData("tree(tree: { name: \"r\", children: [{ name: \"a\" }, { name: $v }] })", "$v: String", """{"message":"Cannot accept null for non-nullable input.","locations":[{"line":1,"column":22}],"path":["tree","children",1,"name"],"extensions":{"code":"HC0018"}}""", "{\"v\":null}")]
    [InlineData("moments(moment: \"x\", offset: \"2025-01-02T03:04:05Z\")", null, """{"message":"DateTime cannot parse the given literal of type \u0060StringValueNode\u0060.","locations":[{"line":1,"column":17}],"path":["moment"],"extensions":{"fieldCoordinate":"InputShapes.moments(moment:)","fieldType":"DateTime","responseName":"moments"}}""", "{}")]
    [InlineData("ids(id: \"x\", numbers: [])", null, """{"message":"Unable to convert the value of the argument \u0060id\u0060 to \u0060System.Guid\u0060. Check if the requested type is correct or register a custom type converter.","locations":[{"line":1,"column":9}],"extensions":{"fieldName":"ids","argumentName":"id","requestedType":"System.Guid"}}""", "{}")]
    [InlineData("ids(id: $id, numbers: [])", "$id: ID!", """{"message":"Unable to convert the value of the argument \u0060id\u0060 to \u0060System.Guid\u0060. Check if the requested type is correct or register a custom type converter.","locations":[{"line":1,"column":20}],"extensions":{"fieldName":"ids","argumentName":"id","requestedType":"System.Guid"}}""", "{\"id\":\"x\"}")]
    public void Refused_arguments_say_where_and_why(string selection, string? declarations, string error, string variables)
    {
        var values = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(variables)!.ToDictionary(v => v.Key, v => (object?)v.Value);
        var (field, node, operation) = Parse(selection, declarations);
        Assert.True(new VariablePlan(s_schema, operation).TryCoerce(values, out var coerced, out _));

        Assert.False(CompiledArguments.Compile(field, node).TryCoerce(coerced, out _, out var errors));

        Assert.Equal(JsonSerializer.Serialize(JsonDocument.Parse(error.Replace("InputShapes.", s_schema.QueryType.Name + ".", StringComparison.Ordinal))), ErrorJson.Of(Assert.Single(errors)).ToJsonString());
    }

    [Fact]
    public void Only_immutable_literals_are_shared_between_requests()
    {
        var (scalar, scalarNode, _) = Parse("numbers(single: 0.1, exact: 1.50)", null);
        var (list, listNode, _) = Parse("dictionary(map: [])", null);
        var shared = CompiledArguments.Compile(scalar, scalarNode);
        var fresh = CompiledArguments.Compile(list, listNode);

        Assert.Same(Coerce(shared), Coerce(shared));
        Assert.NotSame(Coerce(fresh)[0].Value, Coerce(fresh)[0].Value);
    }

    [Fact]
    public void Arguments_can_be_had_as_literals()
    {
        var (field, node, operation) = Parse("lists(array: [1, $n], readOnly: [2], set: $s)", "$n: Int, $s: [String!]");
        Assert.True(new VariablePlan(s_schema, operation).TryCoerce(new Dictionary<string, object?> { ["s"] = "x" }, out var variables, out _));
        var arguments = CompiledArguments.Compile(field, node);

        Assert.Equal("[ 1, null ]", arguments.GetLiteral(0, variables)!.ToString());
        Assert.Same(node.Arguments[1].Value, arguments.GetLiteral(1, variables));
        Assert.Equal("[ \"x\" ]", arguments.GetLiteral(2, variables)!.ToString());
        Assert.Null(arguments.GetLiteral(3, variables));
    }

    private static ArgumentValue[] Coerce(CompiledArguments arguments)
    {
        Assert.True(arguments.TryCoerce(VariableValues.Empty, out var values, out _));
        return values;
    }

    private static string Invoke(string selection, Dictionary<string, object?>? raw, string? declarations = null)
    {
        var (field, node, operation) = Parse(selection, declarations);
        Assert.True(new VariablePlan(s_schema, operation).TryCoerce(raw, out var variables, out var error), error?.Message);
        Assert.True(CompiledArguments.Compile(field, node).TryCoerce(variables, out var values, out var errors), errors.FirstOrDefault()?.Message);
        return (string)((MethodInfo)field.Member!).Invoke(new InputShapes(), Array.ConvertAll(values, v => v.Value))!;
    }

    private static (OutputFieldModel, FieldNode, OperationDefinitionNode) Parse(string selection, string? declarations)
    {
        var operation = (OperationDefinitionNode)Utf8GraphQLParser.Parse($"query {(declarations is null ? "" : $"({declarations}) ")}{{ {selection} }}").Definitions[0];
        var node = (FieldNode)operation.SelectionSet.Selections[0];
        return (s_schema.QueryType.FindField(node.Name.Value)!, node, operation);
    }

    // The same selection with every argument passed as a JSON variable of the argument's type.
    private static (string, string?, Dictionary<string, object?>) AsVariables(string selection)
    {
        var (field, node, _) = Parse(selection, null);
        if (node.Arguments.Count == 0) return (selection, null, []);
        var values = node.Arguments.ToDictionary(a => a.Name.Value, a => (object?)LiteralValues.ToJson(a.Value));
        var declarations = string.Join(", ", node.Arguments.Select(a => $"${a.Name.Value}: {field.FindArgument(a.Name.Value)!.Type}"));
        return ($"{node.Name.Value}({string.Join(", ", node.Arguments.Select(a => $"{a.Name.Value}: ${a.Name.Value}"))})", declarations, values);
    }
}
