namespace HotChocolate.Language;

/// <summary>The fields that are selected of an object (spec §2.4).</summary>
public sealed class SelectionSetNode(Location? location, IReadOnlyList<ISelectionNode> selections) : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    public SelectionSetNode(IReadOnlyList<ISelectionNode> selections) : this(null, selections) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.SelectionSet;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The selections in document order.</summary>
    public IReadOnlyList<ISelectionNode> Selections { get; } = selections;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>A selected field (spec §2.5).</summary>
public sealed class FieldNode(
    Location? location, NameNode name, NameNode? alias, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<ArgumentNode> arguments,
    SelectionSetNode? selectionSet)
    : NamedSyntaxNode(location, name, directives), ISelectionNode
{
    /// <summary>Creates the node without a location.</summary>
    public FieldNode(
        NameNode name, NameNode? alias, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<ArgumentNode> arguments, SelectionSetNode? selectionSet)
        : this(null, name, alias, directives, arguments, selectionSet)
    {
    }

    /// <summary>Creates a field without arguments, directives or selections.</summary>
    public FieldNode(string name) : this(null, new NameNode(name), null, [], [], null) { }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Field;

    /// <summary>The alias, or null when the field keeps its name.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The selections of the field, or null when it has none.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}

/// <summary>The use of a fragment (spec §2.8).</summary>
public sealed class FragmentSpreadNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : NamedSyntaxNode(location, name, directives), ISelectionNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;
}

/// <summary>A fragment that is written where it is used (spec §2.8.2).</summary>
public sealed class InlineFragmentNode(
    Location? location, NamedTypeNode? typeCondition, IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet)
    : ISelectionNode
{
    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.InlineFragment;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The type that the fragment applies to, or null when it applies to the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>The directives in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>An argument of a field or directive (spec §2.6).</summary>
public sealed class ArgumentNode(Location? location, NameNode name, IValueNode value) : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    public ArgumentNode(NameNode name, IValueNode value) : this(null, name, value) { }

    /// <summary>Creates the node without a location.</summary>
    public ArgumentNode(string name, IValueNode value) : this(null, new NameNode(name), value) { }

    /// <summary>Creates the node without a location.</summary>
    public ArgumentNode(string name, string value) : this(null, new NameNode(name), new StringValueNode(value)) { }

    /// <summary>Creates the node without a location.</summary>
    public ArgumentNode(string name, int value) : this(null, new NameNode(name), new IntValueNode(value)) { }

    /// <summary>Creates the node without a location.</summary>
    public ArgumentNode(string name, bool value) : this(null, new NameNode(name), new BooleanValueNode(value)) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Argument;
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

/// <summary>The use of a directive (spec §2.12).</summary>
public sealed class DirectiveNode(Location? location, NameNode name, IReadOnlyList<ArgumentNode> arguments) : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    public DirectiveNode(NameNode name, IReadOnlyList<ArgumentNode> arguments) : this(null, name, arguments) { }

    /// <summary>Creates the node without a location.</summary>
    public DirectiveNode(string name, IReadOnlyList<ArgumentNode> arguments) : this(null, new NameNode(name), arguments) { }

    /// <summary>Creates the node without a location.</summary>
    public DirectiveNode(string name, params ArgumentNode[] arguments) : this(null, new NameNode(name), arguments) { }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Directive;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments in document order.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
