using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The root type of one kind of operation (spec §3.3.1).</summary>
public sealed class OperationTypeDefinitionNode : ISyntaxNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="operation">The kind of operation.</param>
    /// <param name="type">The type.</param>
    public OperationTypeDefinitionNode(Location? location, OperationType operation, NamedTypeNode type)
    {
        Location = location;
        Operation = operation;
        Type = type;
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; }

    /// <summary>The type.</summary>
    public NamedTypeNode Type { get; }

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
