namespace HotChocolate;

/// <inheritdoc cref="IErrorBuilder"/>
public class ErrorBuilder : IErrorBuilder
{
    private Error _error = new("");

    /// <summary>A new, empty builder.</summary>
    public static ErrorBuilder New() => new();

    /// <summary>A builder that starts from an error.</summary>
    public static ErrorBuilder FromError(IError error)
        => new() { _error = new Error(error.Message, error.Code, error.Path, error.Locations, error.Extensions, error.Exception) };

    /// <inheritdoc/>
    public IErrorBuilder SetMessage(string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(message);
        return Set(_error with { Message = message });
    }

    /// <inheritdoc/>
    public IErrorBuilder SetCode(string? code) => Set(_error.WithCode(code));

    /// <inheritdoc/>
    public IErrorBuilder SetPath(Path? path) => Set(_error with { Path = path });

    /// <inheritdoc/>
    public IErrorBuilder SetPath(IReadOnlyList<object>? path) => SetPath(path is null ? null : Path.FromList(path));

    /// <inheritdoc/>
    public IErrorBuilder AddLocation(Location location) => Set(_error with { Locations = [.. _error.Locations ?? [], location] });

    /// <inheritdoc/>
    public IErrorBuilder AddLocation(int line, int column) => AddLocation(new Location(line, column));

    /// <inheritdoc/>
    public IErrorBuilder AddLocation(ISyntaxNode syntaxNode)
        => syntaxNode.Location is { } location ? AddLocation(location.Line, location.Column) : this;

    /// <inheritdoc/>
    public IErrorBuilder ClearLocations() => Set(_error with { Locations = null });

    /// <inheritdoc/>
    public IErrorBuilder SetException(Exception? exception) => Set(_error with { Exception = exception });

    /// <inheritdoc/>
    public IErrorBuilder SetExtension(string key, object? value) => Set(_error.SetExtension(key, value));

    /// <inheritdoc/>
    public IErrorBuilder RemoveExtension(string key) => Set(_error.RemoveExtension(key));

    /// <inheritdoc/>
    public IErrorBuilder ClearExtensions() => Set(_error with { Extensions = null, Code = null });

    /// <inheritdoc/>
    public IError Build() => _error.Message.Length > 0 ? _error : throw new InvalidOperationException("An error needs a message.");

    private ErrorBuilder Set(IError error)
    {
        _error = (Error)error;
        return this;
    }
}
