namespace HotChocolate.Language;

/// <summary>The definition of a type (spec §3.4).</summary>
public interface ITypeDefinitionNode : ITypeSystemDefinitionNode, INamedSyntaxNode
{
    /// <summary>The description, or null when there is none.</summary>
    StringValueNode? Description { get; }
}
