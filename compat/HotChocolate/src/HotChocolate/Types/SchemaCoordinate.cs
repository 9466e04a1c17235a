namespace HotChocolate;

/// <summary>Names a member of a schema (spec §2.14): <c>Type</c>, <c>Type.field</c>, <c>Type.field(argument:)</c>, <c>@directive</c>, <c>@directive(argument:)</c>.</summary>
public readonly struct SchemaCoordinate : IEquatable<SchemaCoordinate>
{
    /// <summary>A coordinate.</summary>
    /// <param name="name">The type or directive.</param>
    /// <param name="memberName">The field, input field or enum value.</param>
    /// <param name="argumentName">The argument; needs a member unless <paramref name="ofDirective"/>.</param>
    /// <param name="ofDirective">Whether <paramref name="name"/> is a directive's.</param>
    /// <exception cref="ArgumentException">An argument without the member it belongs to.</exception>
    public SchemaCoordinate(string name, string? memberName = null, string? argumentName = null, bool ofDirective = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (argumentName is not null && memberName is null && !ofDirective)
            throw new ArgumentException("An argument needs the field that it belongs to.", nameof(argumentName));
        Name = name;
        MemberName = memberName;
        ArgumentName = argumentName;
        OfDirective = ofDirective;
    }

    /// <summary>The type or directive.</summary>
    public string Name { get; }

    /// <summary>The field, input field or enum value; null for a type or directive.</summary>
    public string? MemberName { get; }

    /// <summary>The argument; null where another member is meant.</summary>
    public string? ArgumentName { get; }

    /// <summary>Whether <see cref="Name"/> is a directive's.</summary>
    public bool OfDirective { get; }

    /// <inheritdoc/>
    public bool Equals(SchemaCoordinate other)
        => Name == other.Name && MemberName == other.MemberName && ArgumentName == other.ArgumentName && OfDirective == other.OfDirective;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SchemaCoordinate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, MemberName, ArgumentName, OfDirective);

    /// <summary>The notation of the specification.</summary>
    public override string ToString()
        => (OfDirective ? "@" : "") + Name + (MemberName is null ? "" : "." + MemberName) + (ArgumentName is null ? "" : $"({ArgumentName}:)");
}
