namespace HotChocolate.Language;

/// <summary>An extension of a type or the schema (spec §3.2).</summary>
public interface ITypeSystemExtensionNode : IDefinitionNode;
