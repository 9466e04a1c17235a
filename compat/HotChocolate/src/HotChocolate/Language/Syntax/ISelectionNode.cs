namespace HotChocolate.Language;

/// <summary>A field, a fragment spread or an inline fragment (spec §2.4).</summary>
public interface ISelectionNode : ISyntaxNode, IHasDirectives;
