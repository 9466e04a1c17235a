namespace HotChocolate.Types;

/// <summary>Middleware that is a class.</summary>
public static class MiddlewareObjectFieldDescriptorExtensions
{
    /// <summary>Puts a middleware around the field: a class with a method <c>InvokeAsync</c>, whose constructor takes the next step.</summary>
    public static IObjectFieldDescriptor Use<TMiddleware>(this IObjectFieldDescriptor descriptor) where TMiddleware : class
        => descriptor.Use(ClassMiddleware.Create<TMiddleware>());

    /// <inheritdoc cref="Use{TMiddleware}(IObjectFieldDescriptor)"/>
    public static IObjectFieldDescriptor Use<TMiddleware>(
        this IObjectFieldDescriptor descriptor, Func<IServiceProvider, FieldDelegate, TMiddleware> factory)
        where TMiddleware : class
        => descriptor.Use(ClassMiddleware.Create(factory));
}
