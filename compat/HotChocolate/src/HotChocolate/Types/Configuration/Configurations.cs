namespace HotChocolate.Types.Configuration;

/// <summary>What types and their members have in common while the schema is being built.</summary>
internal abstract class SchemaMember
{
    public required string Name { get; set; }
    public string? Description { get; set; }
    public List<AppliedDirective> Directives { get; } = [];

    /// <summary>Copied to the features of the model.</summary>
    public Features Features { get; } = new();
}

/// <summary>A field, argument or enum value while the schema is being built.</summary>
internal abstract class TypeMember : SchemaMember
{
    public string? DeprecationReason { get; set; }
    public bool Ignore { get; set; }
}

/// <summary>A type while the schema is being built.</summary>
internal abstract class NamedTypeConfiguration : SchemaMember
{
    /// <summary>The C# type behind it; <see cref="object"/> where there is none.</summary>
    public Type RuntimeType { get; init; } = typeof(object);

    /// <summary>Whether members of the C# type become members of the type without being named.</summary>
    public BindingBehavior Binding { get; set; }
}

/// <summary>An object or interface type while the schema is being built.</summary>
internal sealed class TypeConfiguration : NamedTypeConfiguration
{
    public required TypeKind Kind { get; init; }

    /// <summary>Which root it is; null for an ordinary type.</summary>
    public Language.OperationType? Operation { get; init; }

    public List<FieldConfiguration> Fields { get; } = [];

    /// <summary>Interfaces that were named; those that the C# type implements are found on completion.</summary>
    public List<TypeReference> Interfaces { get; } = [];

    /// <summary>Decides for abstract types whether a result is of this type; null: by the runtime type.</summary>
    public IsOfType? IsOfType { get; set; }

    /// <summary>The C# type whose object types an extension adds to; null: by name or runtime type.</summary>
    public Type? ExtendsType { get; set; }
}

/// <summary>An input object type while the schema is being built.</summary>
internal sealed class InputObjectConfiguration : NamedTypeConfiguration
{
    public bool IsOneOf { get; set; }
    public List<InputConfiguration> Fields { get; } = [];
}

/// <summary>An enum type while the schema is being built.</summary>
internal sealed class EnumConfiguration : NamedTypeConfiguration
{
    public List<EnumValueConfiguration> Values { get; } = [];
}

/// <summary>A value of an enum type while the schema is being built.</summary>
internal sealed class EnumValueConfiguration : TypeMember
{
    public required object Value { get; init; }
}

/// <summary>A union type while the schema is being built.</summary>
internal sealed class UnionConfiguration : NamedTypeConfiguration
{
    /// <summary>Members that were named; those whose C# type derives from the runtime type are found on completion.</summary>
    public List<TypeReference> Types { get; } = [];
}
