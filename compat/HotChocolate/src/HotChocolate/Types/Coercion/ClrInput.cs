using System.Collections;

namespace HotChocolate.Types.Coercion;

/// <summary>Coerces variables given in process: CLR values, lists, dictionaries, and literals or JSON anywhere among them.</summary>
internal sealed class ClrInput : InputReader<object?>
{
    public static readonly ClrInput Instance = new();

    public override object? Read(object? node, GraphType type, InputSite site, ref CoercionState state) => node switch
    {
        IValueNode literal => LiteralInput.Instance.Read(literal, type, site, ref state),
        JsonElement json => JsonInput.Instance.Read(json, type, site, ref state),
        _ => base.Read(node, type, site, ref state)
    };

    protected override bool IsNull(object? node) => KindOf(node) is SyntaxKind.NullValue;

    protected override bool IsList(object? node) => KindOf(node) is SyntaxKind.ListValue;

    protected override bool IsObject(object? node) => node is IReadOnlyDictionary<string, object?> or IDictionary;

    protected override SyntaxKind KindOf(object? node) => ClrSyntax.KindOf(node);

    protected override object Parse(object? node, LeafTypeModel type, ref CoercionState state) => type.ParseClr(node!);

    protected override object?[] ReadList(object? node, GraphType itemType, InputSite site, ref CoercionState state)
    {
        var values = new List<object?>();
        foreach (var item in (IEnumerable)node!) values.Add(ReadItem(item, values.Count, itemType, site, ref state));
        return [.. values];
    }

    protected override int CountFields(object? node) => (node as IReadOnlyDictionary<string, object?>)?.Count ?? ((IDictionary)node!).Count;

    protected override void ReadFields(object? node, CoercedObject target, ref List<string>? unknown, ref CoercionState state)
    {
        if (node is IReadOnlyDictionary<string, object?> map)
        {
            foreach (var (name, value) in map) ReadField(name, value, target, ref unknown, ref state);
            return;
        }
        foreach (DictionaryEntry entry in (IDictionary)node!) ReadField(entry.Key.ToString()!, entry.Value, target, ref unknown, ref state);
    }
}

/// <summary>CLR values, given as variables in process, as the literals that they would be in a document.</summary>
internal static class ClrSyntax
{
    /// <summary>The kind of literal.</summary>
    public static SyntaxKind KindOf(object? value) => value switch
    {
        null => SyntaxKind.NullValue,
        IValueNode literal => literal.Kind,
        JsonElement json => JsonSyntax.KindOf(json),
        bool => SyntaxKind.BooleanValue,
        sbyte or byte or short or ushort or int or uint or long or ulong => SyntaxKind.IntValue,
        float or double or decimal => SyntaxKind.FloatValue,
        string or char => SyntaxKind.StringValue,
        Enum => SyntaxKind.EnumValue,
        IDictionary or IReadOnlyDictionary<string, object?> => SyntaxKind.ObjectValue,
        IEnumerable => SyntaxKind.ListValue,
        _ when value.GetType().IsPrimitive || value is IFormattable or Uri => SyntaxKind.StringValue,
        _ => SyntaxKind.ObjectValue
    };
}
