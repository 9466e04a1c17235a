namespace HotChocolate.Language;

/// <summary>A node of the syntax tree. Nodes never change.</summary>
public interface ISyntaxNode
{
    /// <summary>The kind of node.</summary>
    SyntaxKind Kind { get; }

    /// <summary>The place of the node in its source, or null when it was not parsed.</summary>
    Location? Location { get; }

    /// <summary>Prints the node as GraphQL text over several lines.</summary>
    /// <returns>Text that parses to the same node.</returns>
    string ToString();

    /// <summary>Prints the node as GraphQL text.</summary>
    /// <param name="indented">Whether blocks are broken into indented lines.</param>
    /// <returns>Text that parses to the same node.</returns>
    string ToString(bool indented);
}
