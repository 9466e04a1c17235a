namespace HotChocolate.Language;

/// <summary>A reference to a type by its name (spec §2.11).</summary>
public sealed class NamedTypeNode(Location? location, NameNode name) : INullableTypeNode
{
    /// <summary>Creates the node without a location.</summary>
    public NamedTypeNode(NameNode name) : this(null, name) { }

    /// <summary>Creates the node without a location.</summary>
    public NamedTypeNode(string name) : this(null, new NameNode(name)) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NamedType;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>A reference to a list of another type (spec §2.11).</summary>
public sealed class ListTypeNode(Location? location, ITypeNode type) : INullableTypeNode
{
    /// <summary>Creates the node without a location.</summary>
    public ListTypeNode(ITypeNode type) : this(null, type) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.ListType;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type of the items.</summary>
    public ITypeNode Type { get; } = type;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>A reference to a type without null (spec §2.11).</summary>
public sealed class NonNullTypeNode(Location? location, INullableTypeNode type) : ITypeNode
{
    /// <summary>Creates the node without a location.</summary>
    public NonNullTypeNode(INullableTypeNode type) : this(null, type) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.NonNullType;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type that may not be null.</summary>
    public INullableTypeNode Type { get; } = type;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
