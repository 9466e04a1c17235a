namespace HotChocolate.Language;

/// <summary>A node that directives can stand on.</summary>
public interface IHasDirectives
{
    /// <summary>The directives in document order.</summary>
    IReadOnlyList<DirectiveNode> Directives { get; }
}
