namespace HotChocolate.Types;

/// <summary>Adds the members of the class to an object type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ExtendObjectTypeAttribute : ObjectTypeDescriptorAttribute, ITypeExtensionAttribute
{
    /// <summary>Extends the type of that name.</summary>
    public ExtendObjectTypeAttribute(string? name = null) => Name = name;

    /// <summary>Extends a root type.</summary>
    public ExtendObjectTypeAttribute(OperationType operationType) => Name = operationType.ToString();

    /// <summary>Extends every object type of that C# type, or of a class derived from or implementing it.</summary>
    public ExtendObjectTypeAttribute(Type extendsType) => ExtendsType = extendsType;

    /// <summary>The name of the type; null where <see cref="ExtendsType"/> rules.</summary>
    public string? Name { get; set; }

    /// <summary>The C# type; null where <see cref="Name"/> rules.</summary>
    public Type? ExtendsType { get; }

    /// <summary>Fields of the extended type that are left out, by their name in the schema; null for none.</summary>
    public string[]? IgnoreFields { get; set; }

    /// <summary>Properties of the extended type that are left out, by their C# name; null for none.</summary>
    public string[]? IgnoreProperties { get; set; }

    /// <summary>Whether public static members become fields too.</summary>
    public bool IncludeStaticMembers { get; set; }

    Type? ITypeExtensionAttribute.TargetType => ExtendsType;
    string? ITypeExtensionAttribute.TargetName => Name;
    IReadOnlyList<string> ITypeExtensionAttribute.IgnoredFields => IgnoreFields ?? [];
    IReadOnlyList<string> ITypeExtensionAttribute.IgnoredProperties => IgnoreProperties ?? [];

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type)
    {
    }
}

/// <summary>Adds the members of the class to the object types of <typeparamref name="T"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class ExtendObjectTypeAttribute<T> : ObjectTypeDescriptorAttribute, ITypeExtensionAttribute
{
    /// <summary>The C# type.</summary>
    public Type? ExtendsType => typeof(T);

    /// <inheritdoc cref="ExtendObjectTypeAttribute.IgnoreFields"/>
    public string[]? IgnoreFields { get; set; }

    /// <inheritdoc cref="ExtendObjectTypeAttribute.IgnoreProperties"/>
    public string[]? IgnoreProperties { get; set; }

    /// <inheritdoc cref="ExtendObjectTypeAttribute.IncludeStaticMembers"/>
    public bool IncludeStaticMembers { get; set; }

    Type? ITypeExtensionAttribute.TargetType => typeof(T);
    string? ITypeExtensionAttribute.TargetName => null;
    IReadOnlyList<string> ITypeExtensionAttribute.IgnoredFields => IgnoreFields ?? [];
    IReadOnlyList<string> ITypeExtensionAttribute.IgnoredProperties => IgnoreProperties ?? [];

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type)
    {
    }
}
