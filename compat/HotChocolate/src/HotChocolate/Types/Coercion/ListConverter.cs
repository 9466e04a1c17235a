using System.Collections.Immutable;

namespace HotChocolate.Types.Coercion;

/// <summary>Lists as arrays, collections and dictionaries.</summary>
internal static class ListConverter
{
    private static readonly MethodInfo s_typed = typeof(ListConverter).GetMethod(nameof(CreateTyped), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<object, object?> Create(ListModel list, Type wanted)
    {
        wanted = System.Nullable.GetUnderlyingType(wanted) ?? wanted;
        var item = wanted == typeof(object) ? typeof(object) : ItemTypeOf(wanted);
        if (item is null) return value => throw new InputConversionException(value, wanted);
        return (Func<object, object?>)s_typed.MakeGenericMethod(item).Invoke(null, [wanted, RuntimeConverter.Create(list.OfType, item)])!;
    }

    private static Type? ItemTypeOf(Type wanted)
    {
        if (wanted.IsArray) return wanted.GetElementType();
        return wanted.GetInterfaces().Prepend(wanted)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?
            .GetGenericArguments()[0];
    }

    private static Func<object, object?> CreateTyped<T>(Type wanted, Func<object?, object?> convert)
    {
        var finish = Finish<T>(wanted);
        return value =>
        {
            var items = (object?[])value;
            var typed = new T[items.Length];
            for (var i = 0; i < items.Length; i++) typed[i] = (T)convert(items[i])!;
            return finish(typed);
        };
    }

    private static Func<T[], object> Finish<T>(Type wanted)
    {
        if (wanted.IsArray) return static items => items;
        if (wanted.IsAssignableFrom(typeof(List<T>))) return static items => new List<T>(items);
        if (wanted.IsAssignableFrom(typeof(HashSet<T>))) return static items => new HashSet<T>(items);
        if (wanted == typeof(ImmutableArray<T>)) return static items => ImmutableArray.Create(items);
        if (wanted.IsAssignableFrom(typeof(ImmutableList<T>))) return static items => ImmutableList.Create(items);
        if (wanted.IsAssignableFrom(typeof(ImmutableHashSet<T>))) return static items => ImmutableHashSet.Create(items);
        // Dictionaries are lists of pairs; other collections can be filled the same way.
        var target = wanted.IsInterface && typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? typeof(Dictionary<,>).MakeGenericType(typeof(T).GetGenericArguments())
            : wanted;
        return target.GetConstructor([typeof(IEnumerable<T>)]) is { } constructor && wanted.IsAssignableFrom(target)
            ? items => constructor.Invoke([items])
            : items => throw new InputConversionException(items, wanted);
    }
}
