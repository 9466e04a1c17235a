using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The declaration of a variable (spec §2.10).</summary>
public sealed class VariableDefinitionNode : IHasDirectives, ISyntaxNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="variable">The variable.</param>
    /// <param name="type">The type.</param>
    /// <param name="defaultValue">The default value, or null when there is none.</param>
    /// <param name="directives">The directives in document order.</param>
    public VariableDefinitionNode(Location? location, VariableNode variable, ITypeNode type, IValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
    {
        Location = location;
        Variable = variable;
        Type = type;
        DefaultValue = defaultValue;
        Directives = directives;
    }

    internal VariableDefinitionNode(Location? location, StringValueNode? description, VariableNode variable, ITypeNode type, IValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
        : this(location, variable, type, defaultValue, directives) =>
        Description = description;

    internal StringValueNode? Description { get; }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.VariableDefinition;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The variable.</summary>
    public VariableNode Variable { get; }

    /// <summary>The type.</summary>
    public ITypeNode Type { get; }

    /// <summary>The default value, or null when there is none.</summary>
    public IValueNode? DefaultValue { get; }

    /// <summary>The directives in document order.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; }

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
