namespace HotChocolate.Types.Building;

/// <summary>What C# types mean to a schema.</summary>
internal static class ClrTypes
{
    /// <summary>The result of a task, or the type itself.</summary>
    public static Type UnwrapTask(Type type) => IsTask(type) ? type.GetGenericArguments()[0] : type;

    /// <summary>Whether it is a task with a result.</summary>
    public static bool IsTask(Type type) => IsGeneric(type, typeof(Task<>)) || IsGeneric(type, typeof(ValueTask<>));

    public static bool IsAsyncEnumerable(Type type) => IsGeneric(type, typeof(IAsyncEnumerable<>));

    public static bool IsOptional(Type type) => IsGeneric(type, typeof(Optional<>));

    /// <summary>Whether it is one of the <c>FieldResult</c> structs, whose first argument is the type of the value.</summary>
    public static bool IsFieldResult(Type type) => type.IsGenericType && typeof(IFieldResult).IsAssignableFrom(type);

    public static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    /// <summary>The item type of arrays and of everything that can be enumerated; text is no list.</summary>
    public static bool TryGetItemType(Type type, [NotNullWhen(true)] out Type? item)
    {
        item = type == typeof(string) ? null
            : type.IsArray ? type.GetElementType()
            : FindGeneric(type, typeof(IEnumerable<>)) ?? FindGeneric(type, typeof(IAsyncEnumerable<>));
        return item is not null;
    }

    /// <summary>
    /// Whether the value cannot be taken for a scalar or an object of a schema, such as delegates, tasks without result and reflection.
    /// </summary>
    public static bool IsForeign(Type type)
        => type == typeof(void) || type == typeof(Task) || type == typeof(ValueTask) || type == typeof(object)
            || type.IsByRef || type.IsByRefLike || type.IsPointer || typeof(Delegate).IsAssignableFrom(type)
            || typeof(System.Reflection.ICustomAttributeProvider).IsAssignableFrom(type);

    private static Type? FindGeneric(Type type, Type definition)
    {
        if (IsGeneric(type, definition)) return type.GetGenericArguments()[0];
        foreach (var implemented in type.GetInterfaces())
            if (IsGeneric(implemented, definition)) return implemented.GetGenericArguments()[0];
        return null;
    }
}
