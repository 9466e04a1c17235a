namespace HotChocolate.Types;

/// <summary>Field middleware as classes.</summary>
public static class MiddlewareObjectFieldDescriptorExtensions
{
    /// <summary>
    /// Puts a middleware inside those that were added before: a class whose constructor takes the next step, as a <see cref="FieldDelegate"/>, and
    /// services of the application, and whose method <c>InvokeAsync</c> takes the context and services of the request. One instance serves the field.
    /// </summary>
    public static IObjectFieldDescriptor Use<TMiddleware>(this IObjectFieldDescriptor descriptor) where TMiddleware : class
        => descriptor.Use((services, next) => ActivatorUtilities.CreateInstance<TMiddleware>(services, next));

    /// <summary>The same, with an instance made by a factory.</summary>
    public static IObjectFieldDescriptor Use<TMiddleware>(this IObjectFieldDescriptor descriptor, Func<IServiceProvider, FieldDelegate, TMiddleware> factory)
        where TMiddleware : class
    {
        var services = ((ObjectFieldDescriptor)descriptor).Context.Services;
        return descriptor.Use(next => ClassMiddleware.Compile(factory(services, next)));
    }
}
