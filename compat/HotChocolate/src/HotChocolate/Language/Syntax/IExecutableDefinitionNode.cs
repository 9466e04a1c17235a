namespace HotChocolate.Language;

/// <summary>An operation or a fragment (spec §2.2).</summary>
public interface IExecutableDefinitionNode : IDefinitionNode;
