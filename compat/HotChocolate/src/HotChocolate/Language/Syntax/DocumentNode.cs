namespace HotChocolate.Language;

/// <summary>A document: its operations, fragments and type system definitions (spec §2.2).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="definitions">The definitions in document order.</param>
public sealed class DocumentNode(Location? location, IReadOnlyList<IDefinitionNode> definitions)
    : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="definitions">The definitions in document order.</param>
    public DocumentNode(IReadOnlyList<IDefinitionNode> definitions)
        : this(null, definitions)
    {
    }

    internal DocumentNode(Location? location, IReadOnlyList<IDefinitionNode> definitions, int count, int fieldsCount)
        : this(location, definitions)
    {
        Count = count;
        FieldsCount = fieldsCount;
    }

    /// <summary>The number of nodes that the parser made for this document, zero when it was not parsed.</summary>
    public int Count { get; }

    /// <summary>The number of fields that the parser met in this document, zero when it was not parsed.</summary>
    public int FieldsCount { get; }

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
