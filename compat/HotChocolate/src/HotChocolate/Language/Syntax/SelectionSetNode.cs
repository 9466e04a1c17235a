namespace HotChocolate.Language;

/// <summary>The fields that are selected of an object (spec §2.4).</summary>
/// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
/// <param name="selections">The selections in document order.</param>
public sealed class SelectionSetNode(Location? location, IReadOnlyList<ISelectionNode> selections)
    : ISyntaxNode
{
    /// <summary>Creates the node without a location.</summary>
    /// <param name="selections">The selections in document order.</param>
    public SelectionSetNode(IReadOnlyList<ISelectionNode> selections)
        : this(null, selections)
    {
    }

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
