using HotChocolate.Language.Utilities;

namespace HotChocolate.Language;

/// <summary>The fields that are selected of an object (spec §2.4).</summary>
public sealed class SelectionSetNode : ISyntaxNode
{
    /// <summary>Creates the node.</summary>
    /// <param name="location">The place of the node in its source, or null when it was not parsed.</param>
    /// <param name="selections">The selections in document order.</param>
    public SelectionSetNode(Location? location, IReadOnlyList<ISelectionNode> selections)
    {
        Location = location;
        Selections = selections;
    }

    /// <summary>Creates the node without a location.</summary>
    /// <param name="selections">The selections in document order.</param>
    public SelectionSetNode(IReadOnlyList<ISelectionNode> selections)
        : this(null, selections)
    {
    }

    /// <inheritdoc />
    public SyntaxKind Kind => SyntaxKind.SelectionSet;

    /// <inheritdoc />
    public Location? Location { get; }

    /// <summary>The selections in document order.</summary>
    public IReadOnlyList<ISelectionNode> Selections { get; }

    /// <inheritdoc />
    public override string ToString() => ToString(true);

    /// <inheritdoc />
    public string ToString(bool indented) => SyntaxPrinter.Print(this, indented);
}
