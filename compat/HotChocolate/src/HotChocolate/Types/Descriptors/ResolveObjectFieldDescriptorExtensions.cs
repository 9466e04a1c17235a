namespace HotChocolate.Types;

/// <summary>Resolvers as delegates of other shapes. Where the field has no type yet, it follows from the result; references may then be null.</summary>
public static class ResolveObjectFieldDescriptorExtensions
{
    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve(this IObjectFieldDescriptor descriptor, Func<IResolverContext, object?> resolver)
        => descriptor.Resolve(context => new ValueTask<object?>(resolver(context)));

    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve(this IObjectFieldDescriptor descriptor, Func<IResolverContext, Task<object?>> resolver)
        => descriptor.Resolve(context => new ValueTask<object?>(resolver(context)));

    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(this IObjectFieldDescriptor descriptor, Func<IResolverContext, TResult> resolver)
        => descriptor.Resolve(context => new ValueTask<object?>(resolver(context)), typeof(TResult));

    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(this IObjectFieldDescriptor descriptor, Func<IResolverContext, Task<TResult>> resolver)
        => descriptor.Resolve(async context => await resolver(context).ConfigureAwait(false), typeof(TResult));

    /// <summary>Sets the resolver; the token fires when the client has gone.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(this IObjectFieldDescriptor descriptor, Func<IResolverContext, CancellationToken, TResult> resolver)
        => descriptor.Resolve(context => new ValueTask<object?>(resolver(context, context.RequestAborted)), typeof(TResult));

    /// <summary>Sets the resolver; the token fires when the client has gone.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(this IObjectFieldDescriptor descriptor, Func<IResolverContext, CancellationToken, Task<TResult>> resolver)
        => descriptor.Resolve(async context => await resolver(context, context.RequestAborted).ConfigureAwait(false), typeof(TResult));
}
