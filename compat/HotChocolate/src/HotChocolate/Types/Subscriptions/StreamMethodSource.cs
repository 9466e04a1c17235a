namespace HotChocolate.Types.Subscriptions;

/// <summary>The events of a method: a source stream, or anything that can be enumerated asynchronously, now or later.</summary>
internal sealed class StreamMethodSource(MethodInfo method) : SubscriptionSource
{
    public MethodInfo Method { get; } = method;

    public static StreamMethodSource Of(MethodInfo resolver, string name)
        => new(resolver.ReflectedType!.GetMethod(name, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static)
            ?? throw new SchemaException($"The subscription {resolver.DeclaringType}.{resolver.Name} names the method `{name}`, which is not there."));

    public override SubscribeResolverDelegate Compile(ResolverCompiler compiler, FieldConfiguration field, Type runtimeType)
    {
        var call = compiler.CompileCall(Method, field, runtimeType);
        var adapt = Adapter(Method.ReturnType);
        return context => adapt(call(context));
    }

    private Func<object?, ValueTask<ISourceStream>> Adapter(Type type)
    {
        var source = ClrTypes.UnwrapTask(type);
        Func<object?, ISourceStream> toStream;
        if (typeof(ISourceStream).IsAssignableFrom(source)) toStream = value => (ISourceStream)value!;
        else if (ClrTypes.IsAsyncEnumerable(source)) toStream = (Func<object?, ISourceStream>)Generic(nameof(FromEnumerable), source.GetGenericArguments()[0]);
        else throw new SchemaException($"The method {Method.DeclaringType}.{Method.Name} returns {type}, which is no stream of events.");
        if (!ClrTypes.IsTask(type)) return value => new ValueTask<ISourceStream>(toStream(value));
        var wait = (Func<object?, ValueTask<object?>>)Generic(ClrTypes.IsGeneric(type, typeof(Task<>)) ? nameof(WaitForTask) : nameof(WaitForValueTask), source);
        return async value => toStream(await wait(value).ConfigureAwait(false));
    }

    private static Delegate Generic(string name, Type argument)
        => (Delegate)typeof(StreamMethodSource).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(argument).Invoke(null, null)!;

    private static Func<object?, ISourceStream> FromEnumerable<T>() => value => new EnumerableSourceStream<T>((IAsyncEnumerable<T>)value!);

    private static Func<object?, ValueTask<object?>> WaitForTask<T>() => async value => await ((Task<T>)value!).ConfigureAwait(false);

    private static Func<object?, ValueTask<object?>> WaitForValueTask<T>() => async value => await ((ValueTask<T>)value!).ConfigureAwait(false);
}
