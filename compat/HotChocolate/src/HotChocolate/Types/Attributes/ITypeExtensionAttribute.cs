namespace HotChocolate.Types;

/// <summary>What the builder asks an attribute that makes a class an extension of a type.</summary>
internal interface ITypeExtensionAttribute
{
    /// <summary>The C# type whose object types are extended; null: by <see cref="TargetName"/>.</summary>
    Type? TargetType { get; }

    /// <summary>The name of the type that is extended; null: by <see cref="TargetType"/>.</summary>
    string? TargetName { get; }

    bool IncludeStaticMembers { get; }

    /// <summary>Fields of the extended type that are left out.</summary>
    IReadOnlyList<string> IgnoredFields { get; }

    /// <summary>Properties of the extended type that are left out.</summary>
    IReadOnlyList<string> IgnoredProperties { get; }
}
