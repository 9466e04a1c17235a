namespace HotChocolate.Language;

/// <summary>A string literal (spec §2.9.4).</summary>
public sealed class StringValueNode(Location? location, string value, bool block) : IValueNode<string>, IHasSpan
{
    private byte[]? _utf8;

    /// <summary>Creates the node without a location.</summary>
    public StringValueNode(string value) : this(null, value, false) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.StringValue;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The text that the literal stands for.</summary>
    public string Value { get; } = value;

    /// <summary>Whether the string is written as block string.</summary>
    public bool Block { get; } = block;

    object? IValueNode.Value => Value;

    /// <inheritdoc />
    public ReadOnlySpan<byte> AsSpan() => _utf8 ??= Encoding.UTF8.GetBytes(Value);

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>A boolean literal (spec §2.9.3).</summary>
public sealed class BooleanValueNode(Location? location, bool value) : IValueNode<bool>
{
    private static readonly object s_true = true;
    private static readonly object s_false = false;

    /// <summary>Creates the node without a location.</summary>
    public BooleanValueNode(bool value) : this(null, value) { }

    /// <summary>The literal <c>true</c>.</summary>
    public static BooleanValueNode True { get; } = new(true);

    /// <summary>The literal <c>false</c>.</summary>
    public static BooleanValueNode False { get; } = new(false);

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.BooleanValue;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    object? IValueNode.Value => Value ? s_true : s_false;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => Value ? "true" : "false";
}

/// <summary>The null literal (spec §2.9.5).</summary>
public sealed class NullValueNode(Location? location) : IValueNode<object>
{
    /// <summary>The literal without a location.</summary>
    public static NullValueNode Default { get; } = new(null);

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NullValue;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>Always null.</summary>
    public object? Value => null;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => "null";
}

/// <summary>An enum literal (spec §2.9.6).</summary>
public sealed class EnumValueNode(Location? location, string value) : IValueNode<string>
{
    /// <summary>Creates the node without a location.</summary>
    public EnumValueNode(string value) : this(null, value) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.EnumValue;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name of the enum value.</summary>
    public string Value { get; } = value;

    object? IValueNode.Value => Value;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => Value;
}

/// <summary>The use of a variable as value (spec §2.10).</summary>
public sealed class VariableNode(Location? location, NameNode name) : IValueNode<string>
{
    /// <summary>Creates the node without a location.</summary>
    public VariableNode(NameNode name) : this(null, name) { }

    /// <summary>Creates the node without a location.</summary>
    public VariableNode(string name) : this(null, new NameNode(name)) { }

    string IValueNode<string>.Value => Name.Value;

    object? IValueNode.Value => Name.Value;

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Variable;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name without the dollar sign.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>A list literal (spec §2.9.7).</summary>
public sealed class ListValueNode(Location? location, IReadOnlyList<IValueNode> items) : IValueNode<IReadOnlyList<IValueNode>>
{
    /// <summary>Creates the node without a location.</summary>
    public ListValueNode(params IValueNode[] items) : this(null, items) { }

    /// <summary>Creates the node without a location.</summary>
    public ListValueNode(IReadOnlyList<IValueNode> items) : this(null, items) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ListValue;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The items in document order.</summary>
    public IReadOnlyList<IValueNode> Items { get; } = items;

    IReadOnlyList<IValueNode> IValueNode<IReadOnlyList<IValueNode>>.Value => Items;

    object? IValueNode.Value => Items;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>An input object literal (spec §2.9.8).</summary>
public sealed class ObjectValueNode(Location? location, IReadOnlyList<ObjectFieldNode> fields) : IValueNode<IReadOnlyList<ObjectFieldNode>>
{
    /// <summary>Creates the node without a location.</summary>
    public ObjectValueNode(params ObjectFieldNode[] fields) : this(null, fields) { }

    /// <summary>Creates the node without a location.</summary>
    public ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields) : this(null, fields) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ObjectValue;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The fields in document order.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    IReadOnlyList<ObjectFieldNode> IValueNode<IReadOnlyList<ObjectFieldNode>>.Value => Fields;

    object? IValueNode.Value => Fields;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>A field of an input object literal (spec §2.9.8).</summary>
public sealed class ObjectFieldNode(Location? location, NameNode name, IValueNode value) : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    public ObjectFieldNode(string name, IValueNode value) : this(null, new NameNode(name), value) { }

    /// <summary>Creates the node without a location.</summary>
    public ObjectFieldNode(string name, string value) : this(null, new NameNode(name), new StringValueNode(value)) { }

    /// <summary>Creates the node without a location.</summary>
    public ObjectFieldNode(string name, int value) : this(null, new NameNode(name), new IntValueNode(value)) { }

    /// <summary>Creates the node without a location.</summary>
    public ObjectFieldNode(string name, double value) : this(null, new NameNode(name), new FloatValueNode(value)) { }

    /// <summary>Creates the node without a location.</summary>
    public ObjectFieldNode(string name, bool value) : this(null, new NameNode(name), new BooleanValueNode(value)) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ObjectField;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public IValueNode Value { get; } = value;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
