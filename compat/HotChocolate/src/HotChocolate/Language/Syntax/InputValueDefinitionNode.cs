using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The definition of an argument or input field (spec §3.6.1).</summary>
public sealed class InputValueDefinitionNode : NamedSyntaxNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="description">The description, or null when there is none.</param>
    /// <param name="type">The type.</param>
    /// <param name="defaultValue">The default value, or null when there is none.</param>
    /// <param name="directives">The directives in document order.</param>
    public InputValueDefinitionNode(Location? location, NameNode name, StringValueNode? description, ITypeNode type, IValueNode? defaultValue, IReadOnlyList<DirectiveNode> directives)
        : base(location, name, directives)
    {
        Description = description;
        Type = type;
        DefaultValue = defaultValue;
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    /// <summary>The description, or null when there is none.</summary>
    public StringValueNode? Description { get; }

    /// <summary>The type.</summary>
    public ITypeNode Type { get; }

    /// <summary>The default value, or null when there is none.</summary>
    public IValueNode? DefaultValue { get; }

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public override string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
