namespace HotChocolate.Types.Coercion;

/// <summary>Coerces variables that came as JSON.</summary>
internal sealed class JsonInput : InputReader<JsonElement>
{
    public static readonly JsonInput Instance = new();

    protected override bool IsNull(JsonElement node) => node.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    protected override bool IsList(JsonElement node) => node.ValueKind is JsonValueKind.Array;

    protected override bool IsObject(JsonElement node) => node.ValueKind is JsonValueKind.Object;

    protected override SyntaxKind KindOf(JsonElement node) => JsonSyntax.KindOf(node);

    protected override object Parse(JsonElement node, LeafTypeModel type, ref CoercionState state) => type.ParseJson(node);

    protected override int CountFields(JsonElement node) => node.GetPropertyCount();

    protected override object?[] ReadList(JsonElement node, GraphType itemType, InputSite site, ref CoercionState state)
    {
        var values = new object?[node.GetArrayLength()];
        var index = 0;
        foreach (var item in node.EnumerateArray()) values[index] = ReadItem(item, index++, itemType, site, ref state);
        return values;
    }

    protected override void ReadFields(JsonElement node, CoercedObject target, ref List<string>? unknown, ref CoercionState state)
    {
        foreach (var property in node.EnumerateObject()) ReadField(property.Name, property.Value, target, ref unknown, ref state);
    }
}
