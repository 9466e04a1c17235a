using System.Collections;

namespace HotChocolate.Types.Coercion;

/// <summary>Coerces variables given in process: CLR values, lists, dictionaries, and literals or JSON anywhere among them.</summary>
internal sealed class ClrInput : InputReader<object?>
{
    public static readonly ClrInput Instance = new();

    protected override bool IsNull(object? node) => node is null or NullValueNode or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };

    protected override bool IsList(object? node) => node switch
    {
        string => false,
        ListValueNode or JsonElement { ValueKind: JsonValueKind.Array } => true,
        IReadOnlyDictionary<string, object?> or IDictionary => false,
        _ => node is IEnumerable
    };

    protected override bool IsObject(object? node)
        => node is ObjectValueNode or JsonElement { ValueKind: JsonValueKind.Object } or IReadOnlyDictionary<string, object?> or IDictionary;

    protected override SyntaxKind KindOf(object? node) => ClrSyntax.KindOf(node);

    protected override object Parse(object? node, LeafTypeModel type, ref CoercionState state) => node switch
    {
        IValueNode literal => type.ParseLiteral(literal),
        JsonElement json => type.ParseJson(json),
        _ => type.ParseClr(node!)
    };

    protected override object?[] ReadList(object? node, GraphType itemType, InputSite site, ref CoercionState state)
    {
        var items = node switch
        {
            ListValueNode list => list.Items,
            JsonElement json => json.EnumerateArray().Cast<object?>(),
            _ => ((IEnumerable)node!).Cast<object?>()
        };
        var values = new List<object?>();
        foreach (var item in items) values.Add(ReadItem(item, values.Count, itemType, site, ref state));
        return [.. values];
    }

    protected override int CountFields(object? node) => Fields(node).Count();

    protected override void ReadFields(object? node, CoercedObject target, ref List<string>? unknown, ref CoercionState state)
    {
        foreach (var (name, value) in Fields(node)) ReadField(name, value, target, ref unknown, ref state);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Fields(object? node) => node switch
    {
        ObjectValueNode map => map.Fields.Select(f => KeyValuePair.Create(f.Name.Value, (object?)f.Value)),
        JsonElement json => json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, (object?)p.Value)),
        IReadOnlyDictionary<string, object?> map => map,
        _ => ((IDictionary)node!).Keys.Cast<object>().Select(key => KeyValuePair.Create(key.ToString()!, ((IDictionary)node)[key]))
    };
}
