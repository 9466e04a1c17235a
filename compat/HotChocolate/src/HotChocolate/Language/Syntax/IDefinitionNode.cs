namespace HotChocolate.Language;

/// <summary>A node that stands at the top of a document (spec §2.2).</summary>
public interface IDefinitionNode : ISyntaxNode;
