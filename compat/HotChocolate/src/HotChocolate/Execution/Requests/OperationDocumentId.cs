namespace HotChocolate.Execution;

/// <summary>Names a stored document: letters, digits, <c>-</c> and <c>_</c>.</summary>
public readonly struct OperationDocumentId : IEquatable<OperationDocumentId>
{
    private readonly string? _value;

    /// <summary>An id.</summary>
    /// <exception cref="ArgumentException">Empty, or it has other characters.</exception>
    public OperationDocumentId(string value)
    {
        EnsureValidId(value);
        _value = value;
    }

    /// <summary>The id as text; empty for the default value.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether this is the default value.</summary>
    public bool IsEmpty => string.IsNullOrEmpty(_value);

    /// <summary>Whether there is no id.</summary>
    public static bool IsNullOrEmpty([NotNullWhen(false)] OperationDocumentId? id) => id is null || id.Value.IsEmpty;

    /// <summary>Whether the text can be an id.</summary>
    public static bool IsValidId(string operationId)
    {
        if (string.IsNullOrEmpty(operationId)) return false;
        foreach (var c in operationId)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        return true;
    }

    /// <summary>Reads an id; false where the text cannot be one.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out OperationDocumentId id)
    {
        var valid = value is not null && IsValidId(value);
        id = valid ? new OperationDocumentId(value!) : default;
        return valid;
    }

    /// <summary>Checks an id.</summary>
    /// <exception cref="ArgumentException">Empty, or it has other characters.</exception>
    public static void EnsureValidId(string operationId)
    {
        if (!IsValidId(operationId)) throw new ArgumentException("A document id consists of letters, digits, hyphens and underscores.", nameof(operationId));
    }

    /// <inheritdoc/>
    public bool Equals(OperationDocumentId other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OperationDocumentId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string? ToString() => _value;
}
