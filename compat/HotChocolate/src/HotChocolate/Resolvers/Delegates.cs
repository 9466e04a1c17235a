namespace HotChocolate.Resolvers;

/// <summary>One step of a field's pipeline; the result is left in <see cref="IMiddlewareContext.Result"/>.</summary>
public delegate ValueTask FieldDelegate(IMiddlewareContext context);

/// <summary>Wraps the step that follows.</summary>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);

/// <summary>Resolves a field, possibly later.</summary>
public delegate ValueTask<object?> FieldResolverDelegate(IResolverContext context);

/// <summary>Resolves a field at once, without side effects.</summary>
public delegate object? PureFieldDelegate(IResolverContext context);

/// <summary>Opens the stream of events behind a subscription field (spec §6.2.3.1).</summary>
public delegate ValueTask<ISourceStream> SubscribeResolverDelegate(IResolverContext context);
