namespace HotChocolate;

/// <summary>A GraphQL error (spec §7.1.2). Immutable: every With method returns a copy.</summary>
public interface IError
{
    /// <summary>What went wrong, for the developer who sent the request.</summary>
    string Message { get; }

    /// <summary>A stable code for programs, also shown as <c>extensions.code</c>; null where there is none.</summary>
    string? Code { get; }

    /// <summary>The response field that the error belongs to; null for request errors.</summary>
    Path? Path { get; }

    /// <summary>Places in the document; null where there are none.</summary>
    IReadOnlyList<Location>? Locations { get; }

    /// <summary>More facts; null where there are none.</summary>
    IReadOnlyDictionary<string, object?>? Extensions { get; }

    /// <summary>The exception behind it, for logs and error filters; never written to a response.</summary>
    Exception? Exception { get; }

    /// <summary>A copy with another message.</summary>
    IError WithMessage(string message);

    /// <summary>A copy with another code; null takes it away.</summary>
    IError WithCode(string? code);

    /// <summary>A copy with another path.</summary>
    IError WithPath(Path path);

    /// <summary>A copy with another path, given as names and indexes.</summary>
    IError WithPath(IReadOnlyList<object> path);

    /// <summary>A copy with other locations.</summary>
    IError WithLocations(IReadOnlyList<Location> locations);

    /// <summary>A copy with other extensions; null takes them away.</summary>
    IError WithExtensions(IReadOnlyDictionary<string, object?>? extensions);

    /// <summary>A copy without one extension.</summary>
    IError RemoveExtension(string key);

    /// <summary>A copy with one extension set.</summary>
    IError SetExtension(string key, object? value);

    /// <summary>A copy with another exception; null takes it away.</summary>
    IError WithException(Exception? exception);
}
