namespace HotChocolate.Types;

/// <summary>
/// Resolvers as delegates of other shapes. Where the field has no type yet, it follows from the result; references may then be null.
/// </summary>
public static class ResolveObjectFieldDescriptorExtensions
{
    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve(this IObjectFieldDescriptor descriptor, Func<IResolverContext, object?> resolver)
        => descriptor.Resolve(context => new ValueTask<object?>(resolver(context)));

    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve(this IObjectFieldDescriptor descriptor, Func<IResolverContext, Task<object?>> resolver)
        => descriptor.Resolve(context => new ValueTask<object?>(resolver(context)));

    /// <summary>Sets the resolver; the token fires when the client has gone.</summary>
    public static IObjectFieldDescriptor Resolve(this IObjectFieldDescriptor descriptor, Func<IResolverContext, CancellationToken, object?> resolver)
        => descriptor.Resolve(context => new ValueTask<object?>(resolver(context, context.RequestAborted)));

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

    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve(this IObjectFieldDescriptor descriptor, Func<object?> resolver)
        => descriptor.Resolve(_ => resolver());

    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve(this IObjectFieldDescriptor descriptor, Func<Task<object?>> resolver)
        => descriptor.Resolve(_ => resolver());

    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(this IObjectFieldDescriptor descriptor, Func<TResult> resolver)
        => descriptor.Resolve(_ => resolver());

    /// <summary>Sets the resolver.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(this IObjectFieldDescriptor descriptor, Func<Task<TResult>> resolver)
        => descriptor.Resolve(_ => resolver());

    /// <summary>Always returns the same value.</summary>
    public static IObjectFieldDescriptor Resolve(this IObjectFieldDescriptor descriptor, object constantResult)
        => descriptor.Resolve(_ => constantResult);

    /// <summary>Always returns the same value.</summary>
    public static IObjectFieldDescriptor Resolve<TResult>(this IObjectFieldDescriptor descriptor, TResult? constantResult)
        => descriptor.Resolve(_ => new ValueTask<object?>(constantResult), typeof(TResult));
}

/// <summary>Resolvers as members of classes.</summary>
public static class ResolveWithObjectFieldDescriptorExtensions
{
    /// <summary>Resolves with a method or property of a class of resolvers.</summary>
    public static IObjectFieldDescriptor ResolveWith<TResolver, TResult>(
        this IObjectFieldDescriptor descriptor, Expression<Func<TResolver, TResult?>> propertyOrMethod)
        => descriptor.ResolveWith(Members.Of(propertyOrMethod));

    /// <inheritdoc cref="ResolveWith{TResolver, TResult}(IObjectFieldDescriptor, Expression{Func{TResolver, TResult}})"/>
    public static IObjectFieldDescriptor ResolveWith<TResolver, TResult>(
        this IObjectFieldDescriptor descriptor, Expression<Func<TResolver, Task<TResult?>>> propertyOrMethod)
        => descriptor.ResolveWith(Members.Of(propertyOrMethod));
}
