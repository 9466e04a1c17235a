namespace HotChocolate.Types.Building;

/// <summary>Calls the <c>InvokeAsync</c> method of a middleware class.</summary>
internal static class ClassMiddleware
{
    /// <exception cref="SchemaException">There is no such method.</exception>
    public static FieldDelegate Compile<T>(T instance) where T : class
    {
        var type = instance.GetType();
        var method = type.GetMethod("InvokeAsync") ?? type.GetMethod("Invoke");
        if (method is null || (method.ReturnType != typeof(Task) && method.ReturnType != typeof(ValueTask)))
            throw new SchemaException($"The middleware {type} has no method `InvokeAsync` that returns a task.");
        var context = Expression.Parameter(typeof(IMiddlewareContext), "context");
        Expression call = Expression.Call(Expression.Constant(instance), method, method.GetParameters().Select(p => Argument(p, context)));
        if (method.ReturnType == typeof(Task)) call = Expression.New(typeof(ValueTask).GetConstructor([typeof(Task)])!, call);
        return Expression.Lambda<FieldDelegate>(call, context).Compile();
    }

    private static Expression Argument(ParameterInfo parameter, ParameterExpression context)
        => parameter.ParameterType.IsAssignableFrom(typeof(IMiddlewareContext))
            ? context
            : parameter.ParameterType == typeof(CancellationToken)
            ? Expression.Property(Expression.Convert(context, typeof(IResolverContext)), nameof(IResolverContext.RequestAborted))
            : Expression.Call(
                typeof(ResolverValues), nameof(ResolverValues.Service), [parameter.ParameterType], context, Expression.Constant(null, typeof(object)));
}
