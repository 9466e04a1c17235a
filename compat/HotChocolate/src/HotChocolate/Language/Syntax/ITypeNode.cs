namespace HotChocolate.Language;

/// <summary>A reference to a type (spec §2.11).</summary>
public interface ITypeNode : ISyntaxNode;
