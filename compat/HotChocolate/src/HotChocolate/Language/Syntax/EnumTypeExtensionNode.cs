using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The extension of an enum (spec §3.9.1).</summary>
public sealed class EnumTypeExtensionNode : EnumTypeDefinitionNodeBase, ITypeExtensionNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="name">The name.</param>
    /// <param name="directives">The directives in document order.</param>
    /// <param name="values">The enum values in document order.</param>
    public EnumTypeExtensionNode(Location? location, NameNode name, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<EnumValueDefinitionNode> values)
        : base(location, name, directives, values)
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumTypeExtension;

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public override string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
