namespace HotChocolate.Language;

/// <summary>A definition of a type, a directive or the schema (spec §3.1).</summary>
public interface ITypeSystemDefinitionNode : IDefinitionNode;
