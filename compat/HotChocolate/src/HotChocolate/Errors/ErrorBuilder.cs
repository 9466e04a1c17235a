namespace HotChocolate;

/// <inheritdoc cref="IErrorBuilder"/>
public class ErrorBuilder : IErrorBuilder
{
    private const string CodeKey = "code";
    private string? _message;
    private string? _code;
    private Path? _path;
    private Exception? _exception;
    private List<Location>? _locations;
    private OrderedDictionary<string, object?>? _extensions;

    /// <summary>A new, empty builder.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>A builder that starts from an error.</summary>
    public static ErrorBuilder FromError(IError error) => new()
    {
        _message = error.Message,
        _code = error.Code,
        _path = error.Path,
        _exception = error.Exception,
        _locations = error.Locations is { Count: > 0 } locations ? [.. locations] : null,
        _extensions = error.Extensions is { Count: > 0 } extensions ? new(extensions, StringComparer.Ordinal) : null
    };

    /// <inheritdoc/>
    public IErrorBuilder SetMessage(string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        _message = message;
        return this;
    }

    /// <inheritdoc/>
    public IErrorBuilder SetCode(string? code)
    {
        _code = code;
        if (code is null) _extensions?.Remove(CodeKey);
        else (_extensions ??= new(StringComparer.Ordinal))[CodeKey] = code;
        return this;
    }

    /// <inheritdoc/>
    public IErrorBuilder SetPath(Path? path)
    {
        _path = path;
        return this;
    }

    /// <inheritdoc/>
    public IErrorBuilder SetPath(IReadOnlyList<object>? path) => SetPath(path is null ? null : Path.FromList(path));

    /// <inheritdoc/>
    public IErrorBuilder AddLocation(Location location)
    {
        (_locations ??= []).Add(location);
        return this;
    }

    /// <inheritdoc/>
    public IErrorBuilder AddLocation(int line, int column) => AddLocation(new Location(line, column));

    /// <inheritdoc/>
    public IErrorBuilder AddLocation(ISyntaxNode syntaxNode)
        => syntaxNode.Location is { } location ? AddLocation(location.Line, location.Column) : this;

    /// <inheritdoc/>
    public IErrorBuilder ClearLocations()
    {
        _locations = null;
        return this;
    }

    /// <inheritdoc/>
    public IErrorBuilder SetException(Exception? exception)
    {
        _exception = exception;
        return this;
    }

    /// <inheritdoc/>
    public IErrorBuilder SetExtension(string key, object? value)
    {
        (_extensions ??= new(StringComparer.Ordinal))[key] = value;
        if (key == CodeKey) _code = value as string;
        return this;
    }

    /// <inheritdoc/>
    public IErrorBuilder RemoveExtension(string key)
    {
        _extensions?.Remove(key);
        if (key == CodeKey) _code = null;
        return this;
    }

    /// <inheritdoc/>
    public IErrorBuilder ClearExtensions()
    {
        _extensions = null;
        _code = null;
        return this;
    }

    /// <inheritdoc/>
    public IError Build() => new Error(
        _message ?? throw new InvalidOperationException("An error needs a message."),
        _code,
        _path,
        _locations?.ToArray(),
        _extensions is { Count: > 0 } ? _extensions : null,
        _exception);
}
