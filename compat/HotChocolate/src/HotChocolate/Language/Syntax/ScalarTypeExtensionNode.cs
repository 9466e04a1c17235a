using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The extension of a scalar (spec §3.5.7).</summary>
public sealed class ScalarTypeExtensionNode : NamedSyntaxNode, ITypeExtensionNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="directives">The directives in document order.</param>
    public ScalarTypeExtensionNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives)
        : base(location, name, directives)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeExtension;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public override string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
