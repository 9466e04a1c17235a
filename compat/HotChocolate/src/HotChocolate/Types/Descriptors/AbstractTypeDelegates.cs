namespace HotChocolate.Types;

/// <summary>Whether a resolver's result is of an object type (spec §6.4.3, ResolveAbstractType).</summary>
public delegate bool IsOfType(IResolverContext context, object resolverResult);
