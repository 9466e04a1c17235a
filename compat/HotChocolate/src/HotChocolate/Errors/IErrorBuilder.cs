namespace HotChocolate;

/// <summary>Puts an <see cref="IError"/> together.</summary>
public interface IErrorBuilder
{
    /// <summary>Sets the message, which every error needs.</summary>
    IErrorBuilder SetMessage(string message);

    /// <summary>Sets the code, also shown as <c>extensions.code</c>; null takes it away.</summary>
    IErrorBuilder SetCode(string? code);

    /// <summary>Sets the path; null takes it away.</summary>
    IErrorBuilder SetPath(Path? path);

    /// <summary>Sets the path from names and indexes; null takes it away.</summary>
    IErrorBuilder SetPath(IReadOnlyList<object>? path);

    /// <summary>Adds a place in the document.</summary>
    IErrorBuilder AddLocation(Location location);

    /// <summary>Adds a place in the document, line and column counted from 1.</summary>
    IErrorBuilder AddLocation(int line, int column);

    /// <summary>Adds the place of a syntax node; nothing where the node has none.</summary>
    IErrorBuilder AddLocation(ISyntaxNode syntaxNode);

    /// <summary>Takes all places away.</summary>
    IErrorBuilder ClearLocations();

    /// <summary>Sets the exception behind it; null takes it away.</summary>
    IErrorBuilder SetException(Exception? exception);

    /// <summary>Sets one extension.</summary>
    IErrorBuilder SetExtension(string key, object? value);

    /// <summary>Takes one extension away.</summary>
    IErrorBuilder RemoveExtension(string key);

    /// <summary>Takes all extensions away.</summary>
    IErrorBuilder ClearExtensions();

    /// <summary>Makes the error.</summary>
    /// <exception cref="InvalidOperationException">No message was set.</exception>
    IError Build();
}
