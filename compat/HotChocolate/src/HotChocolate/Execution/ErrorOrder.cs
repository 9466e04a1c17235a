namespace HotChocolate.Execution;

/// <summary>
/// The order of errors in a response: by place in the document, then by place in the response, and last those that have no place. Resolvers may
/// finish in any order; the same failures give the same response all the same.
/// </summary>
internal sealed class ErrorOrder : IComparer<IError>
{
    private static readonly ErrorOrder s_instance = new();

    public static IReadOnlyList<IError>? Sort(List<IError>? errors)
        => errors switch { null => null, [var only] => [only], _ => [.. errors.Order(s_instance)] };

    public int Compare(IError? x, IError? y)
    {
        var byLocation = CompareLocations(x!.Locations, y!.Locations);
        return byLocation != 0 ? byLocation : ComparePaths(x.Path, y.Path);
    }

    private static int CompareLocations(IReadOnlyList<Location>? x, IReadOnlyList<Location>? y)
        => (x is { Count: > 0 }, y is { Count: > 0 }) switch
        {
            (true, true) => x![0].CompareTo(y![0]),
            (true, false) => -1,
            (false, true) => 1,
            _ => 0
        };

    private static int ComparePaths(Path? x, Path? y)
    {
        if (x is null || y is null) return 0;
        foreach (var (a, b) in x.ToList().Zip(y.ToList()))
        {
            var order = a is int i && b is int j ? i.CompareTo(j) : 0;
            if (order != 0) return order;
        }
        return x.Length.CompareTo(y.Length);
    }
}
