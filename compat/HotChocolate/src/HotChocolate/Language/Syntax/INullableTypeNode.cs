namespace HotChocolate.Language;

/// <summary>A reference to a type that may be null (spec §2.11).</summary>
public interface INullableTypeNode : ITypeNode;
