namespace HotChocolate;

internal sealed record Error(
    string Message,
    string? Code = null,
    Path? Path = null,
    IReadOnlyList<Location>? Locations = null,
    IReadOnlyDictionary<string, object?>? Extensions = null,
    Exception? Exception = null) : IError
{
    private const string CodeKey = "code";

    public IError WithMessage(string message) => this with { Message = message };

    public IError WithCode(string? code)
        => this with { Code = code, Extensions = code is null ? Without(CodeKey) : With(CodeKey, code) };

    public IError WithPath(Path path) => this with { Path = path };

    public IError WithPath(IReadOnlyList<object> path) => this with { Path = Path.FromList(path) };

    public IError WithLocations(IReadOnlyList<Location> locations) => this with { Locations = locations };

    public IError WithExtensions(IReadOnlyDictionary<string, object?>? extensions) => this with { Extensions = extensions };

    public IError RemoveExtension(string key)
        => this with { Extensions = Without(key), Code = key == CodeKey ? null : Code };

    public IError SetExtension(string key, object? value)
        => this with { Extensions = With(key, value), Code = key == CodeKey ? value as string : Code };

    public IError WithException(Exception? exception) => this with { Exception = exception };

    private OrderedDictionary<string, object?> With(string key, object? value)
    {
        var copy = Copy();
        copy[key] = value;
        return copy;
    }

    private OrderedDictionary<string, object?>? Without(string key)
    {
        if (Extensions is null) return null;
        var copy = Copy();
        copy.Remove(key);
        return copy.Count == 0 ? null : copy;
    }

    private OrderedDictionary<string, object?> Copy()
        => Extensions is null ? new(StringComparer.Ordinal) : new(Extensions, StringComparer.Ordinal);
}
