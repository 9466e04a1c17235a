using HotChocolate.Execution.Processing;

namespace HotChocolate.Resolvers;

/// <summary>
/// Middleware that is a class with one public method <c>Invoke</c> or <c>InvokeAsync</c>: the context comes first, services and the token after it. The
/// object is made once for each field, from the services of the application.
/// </summary>
internal static class ClassMiddleware
{
    public static FieldMiddleware Create<TMiddleware>(Func<IServiceProvider, FieldDelegate, TMiddleware>? factory = null) where TMiddleware : class
    {
        factory ??= static (services, next) => ActivatorUtilities.CreateInstance<TMiddleware>(services, next);
        var invoke = Compile<TMiddleware>();
        return next =>
        {
            TMiddleware? middleware = null;
            return context =>
            {
                if (middleware is null) Interlocked.CompareExchange(ref middleware, factory(((ResolverContext)context).Run.Setup.Services, next), null);
                return invoke(middleware, context);
            };
        };
    }

    private static Func<TMiddleware, IMiddlewareContext, ValueTask> Compile<TMiddleware>()
    {
        var methods = typeof(TMiddleware).GetMethods().Where(m => m.Name is "Invoke" or "InvokeAsync").ToArray();
        if (methods is not [var method] || method.GetParameters() is not [var first, .. var rest] || first.ParameterType != typeof(IMiddlewareContext))
            throw new SchemaException($"The middleware `{typeof(TMiddleware)}` needs one method `InvokeAsync({nameof(IMiddlewareContext)} …)`.");
        var (instance, context) = (Expression.Parameter(typeof(TMiddleware)), Expression.Parameter(typeof(IMiddlewareContext)));
        Expression call = Expression.Call(instance, method, [context, .. rest.Select(p => Argument(p.ParameterType, context))]);
        if (call.Type == typeof(Task)) call = Expression.New(typeof(ValueTask).GetConstructor([typeof(Task)])!, call);
        if (call.Type != typeof(ValueTask)) throw new SchemaException($"`{typeof(TMiddleware)}.{method.Name}` has to return a Task or a ValueTask.");
        return Expression.Lambda<Func<TMiddleware, IMiddlewareContext, ValueTask>>(call, instance, context).Compile();
    }

    private static Expression Argument(Type type, Expression context)
        => type == typeof(CancellationToken)
            ? Expression.Property(Expression.Convert(context, typeof(IResolverContext)), nameof(IResolverContext.RequestAborted))
            : Expression.Call(Expression.Convert(context, typeof(IResolverContext)), nameof(IResolverContext.Service), [type]);
}
