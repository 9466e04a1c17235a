namespace HotChocolate.Language;

/// <summary>A document: its operations, fragments and type system definitions (spec §2.2).</summary>
public sealed class DocumentNode(Location? location, IReadOnlyList<IDefinitionNode> definitions) : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    public DocumentNode(IReadOnlyList<IDefinitionNode> definitions) : this(null, definitions) { }

    /// <summary>The number of nodes that the parser made for this document, zero when it was not parsed.</summary>
    public int Count { get; internal init; }

    /// <summary>The number of fields that the parser met in this document, zero when it was not parsed.</summary>
    public int FieldsCount { get; internal init; }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.Document;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The definitions in document order.</summary>
    public IReadOnlyList<IDefinitionNode> Definitions { get; } = definitions;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>An operation (spec §2.3).</summary>
public sealed class OperationDefinitionNode(
    Location? location, NameNode? name, OperationType operation, IReadOnlyList<VariableDefinitionNode> variableDefinitions,
    IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet)
    : IExecutableDefinitionNode, IHasDirectives
{
    internal StringValueNode? Description { get; init; }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.OperationDefinition;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The name, or null when the operation is anonymous.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The declared variables in document order.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The directives in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>The kinds of operations (spec §2.3).</summary>
public enum OperationType
{
    /// <summary>Reads.</summary>
    Query,
    /// <summary>Writes, then reads.</summary>
    Mutation,
    /// <summary>Reads again at every event.</summary>
    Subscription,
}

/// <summary>The declaration of a variable (spec §2.10).</summary>
public sealed class VariableDefinitionNode(
    Location? location, VariableNode variable, ITypeNode type, IValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
    : IHasDirectives, ISyntaxNode
{
    internal StringValueNode? Description { get; init; }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.VariableDefinition;
    /// <inheritdoc />
    public Location? Location { get; } = location;

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The type.</summary>
    public ITypeNode Type { get; } = type;

    /// <summary>The default value, or null when there is none.</summary>
    public IValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <inheritdoc />
    public override string ToString() => ToString(true);
    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}

/// <summary>A fragment (spec §2.8).</summary>
public sealed class FragmentDefinitionNode(
    Location? location, NameNode name, IReadOnlyList<VariableDefinitionNode> variableDefinitions, NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives, SelectionSetNode selectionSet)
    : NamedSyntaxNode(location, name, directives), IExecutableDefinitionNode
{
    internal StringValueNode? Description { get; init; }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FragmentDefinition;

    /// <summary>The declared variables; always empty unless the parser allows them.</summary>
    public IReadOnlyList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    /// <summary>The type that the fragment applies to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>The selections.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
