namespace HotChocolate.Language;

/// <summary>A node with a name and directives.</summary>
public interface INamedSyntaxNode : ISyntaxNode, IHasName, IHasDirectives;
