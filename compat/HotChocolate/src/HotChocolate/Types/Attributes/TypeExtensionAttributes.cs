namespace HotChocolate.Types;

/// <summary>What the builder asks an attribute that makes a class an extension of a type.</summary>
internal interface ITypeExtensionAttribute
{
    /// <summary>The C# type whose object types are extended; null: by <see cref="TargetName"/>.</summary>
    Type? TargetType => null;

    /// <summary>The name of the type that is extended; null: by <see cref="TargetType"/>.</summary>
    string? TargetName => null;

    bool IncludeStaticMembers { get; }

    /// <summary>Fields of the extended type that are left out.</summary>
    string[]? IgnoreFields => null;

    /// <summary>Properties of the extended type that are left out.</summary>
    string[]? IgnoreProperties => null;
}

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

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type) { }
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

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type) { }
}

/// <summary>Adds the members of the class to the query root.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class QueryTypeAttribute : ObjectTypeDescriptorAttribute, ITypeExtensionAttribute
{
    /// <inheritdoc cref="ExtendObjectTypeAttribute.IncludeStaticMembers"/>
    public bool IncludeStaticMembers { get; set; }

    string? ITypeExtensionAttribute.TargetName => OperationTypeNames.Query;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type) { }
}

/// <summary>Adds the members of the class to the mutation root.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class MutationTypeAttribute : ObjectTypeDescriptorAttribute, ITypeExtensionAttribute
{
    /// <inheritdoc cref="ExtendObjectTypeAttribute.IncludeStaticMembers"/>
    public bool IncludeStaticMembers { get; set; }

    string? ITypeExtensionAttribute.TargetName => OperationTypeNames.Mutation;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type) { }
}

/// <summary>Adds the members of the class to the subscription root.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SubscriptionTypeAttribute : ObjectTypeDescriptorAttribute, ITypeExtensionAttribute
{
    /// <inheritdoc cref="ExtendObjectTypeAttribute.IncludeStaticMembers"/>
    public bool IncludeStaticMembers { get; set; }

    string? ITypeExtensionAttribute.TargetName => OperationTypeNames.Subscription;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type) { }
}
