using System.Collections.Concurrent;

namespace HotChocolate.Execution.Processing;

/// <summary>Reads <see cref="IAsyncEnumerable{T}"/> results of list fields into lists.</summary>
internal static class AsyncLists
{
    private delegate ValueTask Read(ResolverContext context, CancellationToken cancellationToken);

    private static readonly ConcurrentDictionary<Type, Read?> s_readers = new();
    private static readonly MethodInfo s_read = typeof(AsyncLists).GetMethod(nameof(ReadAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Starts reading where the result of a list field cannot be read without waiting.</summary>
    public static bool TryRead(ResolverContext context, CancellationToken cancellationToken, out ValueTask reading)
    {
        reading = default;
        if (context.Result is null or System.Collections.IEnumerable || !context.Selection.Type.IsList) return false;
        if (s_readers.GetOrAdd(context.Result.GetType(), FindReader) is not { } read) return false;
        reading = read(context, cancellationToken);
        return true;
    }

    private static Read? FindReader(Type type)
    {
        foreach (var face in type.GetInterfaces())
            if (face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
                return s_read.MakeGenericMethod(face.GetGenericArguments()[0]).CreateDelegate<Read>();
        return null;
    }

    private static async ValueTask ReadAsync<T>(ResolverContext context, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        await foreach (var item in ((IAsyncEnumerable<T>)context.Result!).WithCancellation(cancellationToken).ConfigureAwait(false)) list.Add(item);
        context.Result = list;
    }
}
