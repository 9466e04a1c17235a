namespace HotChocolate.Types.Coercion;

/// <summary>Coerces literals of a document, with the variables inside them.</summary>
internal sealed class LiteralInput : InputReader<IValueNode>
{
    public static readonly LiteralInput Instance = new();

    /// <summary>Coerces a literal without variables.</summary>
    /// <exception cref="CoercionException">The type refuses it.</exception>
    public static object? Read(IValueNode literal, GraphType type)
    {
        var state = new CoercionState(VariableValues.Empty, null);
        return Instance.Read(literal, type, default, ref state);
    }

    // Variables have been coerced to their own type, which validation found to fit; only null may still be wrong.
    // Spec §3.12: one that was not given is null within a list.
    public override object? Read(IValueNode node, GraphType type, InputSite site, ref CoercionState state)
    {
        if (node is not VariableNode variable) return base.Read(node, type, site, ref state);
        state.Variables.TryGet(variable.Name.Value, out var given);
        return given is null && type.IsNonNull ? throw state.At(InputErrors.NullNotAllowed()) : given;
    }

    protected override bool IsNull(IValueNode node) => node is NullValueNode;

    protected override bool IsList(IValueNode node) => node is ListValueNode;

    protected override bool IsObject(IValueNode node) => node is ObjectValueNode;

    protected override SyntaxKind KindOf(IValueNode node) => node.Kind;

    protected override int CountFields(IValueNode node) => ((ObjectValueNode)node).Fields.Count;

    protected override object Parse(IValueNode node, LeafTypeModel type, ref CoercionState state)
        => type.ParseLiteral(node is ListValueNode or ObjectValueNode ? LiteralFormatter.Substitute(node, state.Variables) : node);

    protected override object?[] ReadList(IValueNode node, GraphType itemType, InputSite site, ref CoercionState state)
    {
        var items = ((ListValueNode)node).Items;
        var values = new object?[items.Count];
        for (var i = 0; i < values.Length; i++) values[i] = ReadItem(items[i], i, itemType, site, ref state);
        return values;
    }

    protected override void ReadFields(IValueNode node, CoercedObject target, ref List<string>? unknown, ref CoercionState state)
    {
        foreach (var field in ((ObjectValueNode)node).Fields)
        {
            // Spec §3.10: a variable that was not given leaves the field to its default.
            var isLeft = field.Value is VariableNode variable && !state.Variables.TryGet(variable.Name.Value, out _);
            if (!isLeft || target.Type.FindField(field.Name.Value) is null) ReadField(field.Name.Value, field.Value, target, ref unknown, ref state);
        }
    }
}
