using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HotChocolate.Language;
using HotChocolate.Tests.Validation;
using HotChocolate.Types.Coercion;
using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Types.Coercion;

/// <summary>
/// Drives coercion with the recorded requests: what was refused is refused with the same errors, and what an echo field answered comes out
/// of reading the argument and writing it again.
/// </summary>
public class RecordedCoercionTests
{
    /// <summary>They show what becomes of the value in the CLR type that their resolver wants.</summary>
    private static readonly string[] s_converted = ["echoIntId", "echoGuidId", "echoClockTime"];

    public static TheoryData<string> Names => [.. RecordedDocuments.Names.Where(n => n.StartsWith("variables/", StringComparison.Ordinal)
        || n.StartsWith("scalars/", StringComparison.Ordinal)
        || n.StartsWith("validation/oneof-variable", StringComparison.Ordinal)
        || n is "validation/variable-default-null-non-null" or "validation/input-list-for-object" or "syntax/nested-too-deep-list" or "mutation/create-unknown-field")];

    [Theory]
    [MemberData(nameof(Names))]
    public void Coercion_answers_as_recorded(string name)
    {
        var exchange = RecordedDocuments.Get(name);
        if (exchange.Errors.Any(e => e!["extensions"]?["specifiedBy"] is not null || e["extensions"]?["fieldName"] is not null)) return;
        var schema = RecordedSchemas.Get(exchange.Endpoint);
        var operation = Utf8GraphQLParser.Parse(exchange.Query).Definitions.OfType<OperationDefinitionNode>().Single();
        var raw = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(exchange.Variables ?? [])!.ToDictionary(v => v.Key, v => (object?)v.Value);

        if (!new VariablePlan(schema, operation).TryCoerce(raw, out var variables, out var error))
        {
            Assert.Equal(exchange.Errors.ToJsonString(), new JsonArray(ErrorJson.Of(error)).ToJsonString());
            return;
        }

        var refused = new JsonArray();
        foreach (var node in operation.SelectionSet.Selections.OfType<FieldNode>())
        {
            var field = schema.FindField(schema.RootType(operation.Operation)!, node.Name.Value)!;
            var arguments = CompiledArguments.Compile(field, node);
            if (!arguments.TryCoerce(variables, out var values, out var errors))
            {
                foreach (var e in errors) refused.Add(ErrorJson.Of(e));
            }
            else if (IsEcho(field) && exchange.Data is { } data)
            {
                Assert.Equal(data[(node.Alias ?? node.Name).Value]?.ToJsonString() ?? "null", Write(values[0].Value, field.Type));
            }
        }

        var recorded = exchange.Errors.Where(e => e!["extensions"]?["code"]?.GetValue<string>() != "EXEC_INVALID_LEAF_VALUE").Select(e => e!.ToJsonString());
        Assert.Equal(recorded, refused.Select(e => e!.ToJsonString()));
    }

    private static bool IsEcho(OutputFieldModel field)
        => field.Arguments.Count == 1 && field.Name.StartsWith("echo", StringComparison.Ordinal) && field.Type.NamedType.IsLeaf && !s_converted.Contains(field.Name);

    private static string Write(object? value, GraphType type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) WriteValue(writer, value, type);
        return JsonNode.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan), documentOptions: new JsonDocumentOptions { MaxDepth = 256 })?.ToJsonString() ?? "null";
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value, GraphType type)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else if (type.IsList)
        {
            writer.WriteStartArray();
            foreach (var item in (System.Collections.IEnumerable)value) WriteValue(writer, item, type.ItemType);
            writer.WriteEndArray();
        }
        else
        {
            var leaf = (LeafTypeModel)type.NamedType;
            Assert.True(leaf.TrySerialize(value, out var result));
            leaf.Write(writer, result!);
        }
    }
}
