namespace HotChocolate.Types.Coercion;

/// <summary>Makes functions that turn coerced values into the CLR type that a resolver or constructor wants.</summary>
internal static class RuntimeConverter
{
    private static readonly MethodInfo s_optional = typeof(RuntimeConverter).GetMethod(nameof(Optional), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>
    /// A function from what <see cref="InputReader{TNode}"/> makes of <paramref name="type"/> to <paramref name="wanted"/>.
    /// It throws <see cref="InputConversionException"/> where a value does not fit, which no schema can rule out: an ID that a <see cref="Guid"/> is wanted for.
    /// </summary>
    public static Func<object?, object?> Create(GraphType type, Type wanted)
    {
        if (wanted.IsGenericType && wanted.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            var inner = wanted.GetGenericArguments()[0];
            return (Func<object?, object?>)s_optional.MakeGenericMethod(inner).Invoke(null, [Create(type, inner)])!;
        }
        var convert = type.Nullable switch
        {
            ListModel list => ListConverter.Create(list, wanted),
            LeafTypeModel leaf => LeafConverter.Create(leaf, wanted),
            _ => static value => ((CoercedObject)value).ToRuntime()
        };
        var missing = DefaultOf(wanted);
        return value => value is null ? missing : convert is null ? value : convert(value);
    }

    /// <summary>The boxed default of a value type; null for everything else.</summary>
    public static object? DefaultOf(Type type)
        => type.IsValueType && System.Nullable.GetUnderlyingType(type) is null && !type.ContainsGenericParameters ? Activator.CreateInstance(type) : null;

    private static Func<object?, object?> Optional<T>(Func<object?, object?> inner) => value => new Optional<T>((T?)inner(value));
}
