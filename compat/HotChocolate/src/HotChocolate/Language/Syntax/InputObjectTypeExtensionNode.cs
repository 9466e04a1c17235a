using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The extension of an input object (spec §3.10.3).</summary>
public sealed class InputObjectTypeExtensionNode : InputObjectTypeDefinitionNodeBase, ITypeExtensionNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="directives">The directives in document order.</param>
    /// <param name="fields">The fields in document order.</param>
    public InputObjectTypeExtensionNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<InputValueDefinitionNode> fields)
        : base(location, name, directives, fields)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeExtension;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public override string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
