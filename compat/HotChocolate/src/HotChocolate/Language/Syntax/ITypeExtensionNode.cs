namespace HotChocolate.Language;

/// <summary>The extension of a type (spec §3.4.3).</summary>
public interface ITypeExtensionNode : ITypeSystemExtensionNode, INamedSyntaxNode;
