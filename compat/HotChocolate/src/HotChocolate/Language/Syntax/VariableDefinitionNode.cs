namespace HotChocolate.Language;

/// <summary>The declaration of a variable (spec §2.10).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="variable">The variable.</param>
/// <param name="type">The type.</param>
/// <param name="defaultValue">The default value, or null when there is none.</param>
/// <param name="directives">The directives in document order.</param>
public sealed class VariableDefinitionNode(
    Location? location,
    VariableNode variable,
    ITypeNode type,
    IValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives)
    : IHasDirectives, ISyntaxNode
{
    internal VariableDefinitionNode(Location? location, StringValueNode? description, VariableNode variable, ITypeNode type, IValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
        : this(location, variable, type, defaultValue, directives) =>
        Description = description;

    internal StringValueNode? Description { get; }

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
