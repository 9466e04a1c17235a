namespace HotChocolate.Language.Utilities;

/// <summary>Prints syntax trees.</summary>
public static class SyntaxPrinter
{
    /// <summary>Prints a node as GraphQL text.</summary>
    /// <param name="node">The node.</param>
    /// <param name="indented">Whether blocks are broken into indented lines.</param>
    /// <returns>Text that parses to the same node.</returns>
    public static string Print(this ISyntaxNode node, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new SyntaxSerializer(indented).Add(node).ToString();
    }
}
