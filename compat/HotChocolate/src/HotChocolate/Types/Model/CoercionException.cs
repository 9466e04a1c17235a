namespace HotChocolate.Types.Model;

/// <summary>An input value that its type refuses.</summary>
internal sealed class CoercionException(string message, string? code = null) : Exception(message)
{
    /// <summary>A stable code; null where there is none.</summary>
    public string? Code { get; } = code;

    /// <summary>Where in the value, the variable or argument first: names and indexes.</summary>
    public List<object> Path { get; } = [];

    /// <summary>Facts for <c>extensions</c>, in their order.</summary>
    public OrderedDictionary<string, object?> Extensions { get; } = [];

    /// <summary>Whether a leaf refused its value, and not the shape around it.</summary>
    public bool IsLeafError { get; private init; }

    /// <summary>Whether null stood where the type has none.</summary>
    public bool IsNullViolation { get; init; }

    public static CoercionException CannotParse(LeafTypeModel type, SyntaxKind kind)
        => new($"{type.Name} cannot parse the given literal of type `{kind}Node`.") { IsLeafError = true };

    /// <summary>The error for the client; locations are the caller's to add.</summary>
    public IErrorBuilder ToErrorBuilder()
    {
        var builder = ErrorBuilder.New().SetMessage(Message).SetPath(Path);
        if (Code is not null) builder.SetCode(Code);
        foreach (var (key, value) in Extensions) builder.SetExtension(key, value);
        return builder;
    }
}
