namespace HotChocolate.Types.Building;

/// <summary>Compiles a property or method into a resolver. Results that are there at once cost no task.</summary>
internal sealed class ResolverCompiler(ParameterClassifier parameters, ResolverInstances instances)
{
    private static readonly ParameterExpression s_context = Expression.Parameter(typeof(IResolverContext), "context");

    /// <summary>The resolver of a member, and the same without a task where it is pure: synchronous and without services.</summary>
    public (FieldResolverDelegate Resolver, PureFieldDelegate? Pure) Compile(FieldConfiguration field, Type runtimeType, bool isRoot)
    {
        var member = field.Member!;
        var instance = Instance(member, field.ExtensionType, runtimeType, isRoot, out var isPure);
        Expression value;
        if (member is PropertyInfo property)
        {
            value = Expression.Property(instance, property);
        }
        else
        {
            var method = (MethodInfo)member;
            value = Expression.Call(instance, method, Arguments(method, field, ref isPure));
        }
        if (ClrTypes.IsTask(value.Type) || ClrTypes.IsAsyncEnumerable(value.Type)) return (CompileAsync(value), null);
        var resolver = Expression.Lambda<PureFieldDelegate>(Box(value), s_context).Compile();
        return (context => new ValueTask<object?>(resolver(context)), isPure ? resolver : null);
    }

    /// <summary>Calls a method that opens the stream of a subscription; returns what the method returns.</summary>
    public Func<IResolverContext, object?> CompileCall(MethodInfo method, FieldConfiguration field, Type runtimeType)
    {
        var isPure = true;
        var instance = Instance(method, method.ReflectedType, runtimeType, isRoot: true, out _);
        var call = Expression.Call(instance, method, Arguments(method, field, ref isPure));
        return Expression.Lambda<Func<IResolverContext, object?>>(Expression.Convert(call, typeof(object)), s_context).Compile();
    }

    private Expression? Instance(MemberInfo member, Type? extensionType, Type runtimeType, bool isRoot, out bool isPure)
    {
        isPure = true;
        var accessor = member is PropertyInfo property ? property.GetMethod! : (MethodInfo)member;
        if (accessor.IsStatic) return null;
        if (extensionType is not null || isRoot) return instances.Bind(extensionType ?? runtimeType, s_context, out isPure);
        var parent = member.DeclaringType!.IsAssignableFrom(runtimeType) ? runtimeType : member.DeclaringType;
        return Expression.Call(typeof(ResolverValues), nameof(ResolverValues.Parent), [parent], s_context);
    }

    private Expression[] Arguments(MethodInfo method, FieldConfiguration field, ref bool isPure)
    {
        var infos = method.GetParameters();
        var arguments = new Expression[infos.Length];
        for (var i = 0; i < infos.Length; i++)
        {
            arguments[i] = parameters.Bind(infos[i], s_context, out var pure) ?? Argument(infos[i], field);
            isPure &= pure;
        }
        return arguments;
    }

    private static Expression Box(Expression value)
        => value.Type == typeof(bool) || value.Type == typeof(int)
            ? Expression.Call(typeof(Boxes), nameof(Boxes.Of), null, value)
            : Expression.Convert(value, typeof(object));

    private static Expression Argument(ParameterInfo parameter, FieldConfiguration field)
    {
        if (field.Features.Get<ArgumentSource>() is { } source) return source.Bind(parameter, s_context);
        var argument = field.Arguments.Find(a => a.Parameter == parameter) ?? field.Arguments.Find(a => a.Name == Names.OfParameter(parameter));
        var name = Expression.Constant(argument?.Name ?? Names.OfParameter(parameter));
        var type = parameter.ParameterType;
        return ClrTypes.IsOptional(type)
            ? Expression.Call(s_context, nameof(IResolverContext.ArgumentOptional), type.GetGenericArguments(), name)
            : Expression.Call(s_context, nameof(IResolverContext.ArgumentValue), [type], name);
    }

    private static FieldResolverDelegate CompileAsync(Expression value)
    {
        var method = ClrTypes.IsGeneric(value.Type, typeof(Task<>)) ? nameof(FromTask)
            : ClrTypes.IsGeneric(value.Type, typeof(ValueTask<>)) ? nameof(FromValueTask) : nameof(FromStream);
        Expression[] arguments = method is nameof(FromStream) ? [value, Expression.Property(s_context, nameof(IResolverContext.RequestAborted))] : [value];
        var call = Expression.Call(typeof(ResolverCompiler), method, value.Type.GetGenericArguments(), arguments);
        return Expression.Lambda<FieldResolverDelegate>(call, s_context).Compile();
    }

    private static ValueTask<object?> FromTask<T>(Task<T>? task)
    {
        if (task is null) return default;
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : Await(task);

        static async ValueTask<object?> Await(Task<T> task) => await task.ConfigureAwait(false);
    }

    private static ValueTask<object?> FromValueTask<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new ValueTask<object?>(task.Result) : Await(task);

        static async ValueTask<object?> Await(ValueTask<T> task) => await task.ConfigureAwait(false);
    }

    private static async ValueTask<object?> FromStream<T>(IAsyncEnumerable<T>? stream, CancellationToken cancellationToken)
    {
        if (stream is null) return null;
        var items = new List<T>();
        await foreach (var item in stream.WithCancellation(cancellationToken).ConfigureAwait(false)) items.Add(item);
        return items;
    }
}

/// <summary>Where the parameters of a resolver find their arguments, when those are not arguments of the field.</summary>
internal sealed class ArgumentSource(Func<ParameterInfo, ParameterExpression, Expression> bind)
{
    public Func<ParameterInfo, ParameterExpression, Expression> Bind { get; } = bind;
}
