namespace HotChocolate.Types;

/// <summary>A class that describes a type of the schema in its Configure method.</summary>
internal interface ISchemaType
{
    TypeKind Kind { get; }

    /// <summary>The C# type behind it; <see cref="object"/> where there is none.</summary>
    Type RuntimeType => typeof(object);

    /// <summary>Describes the type, in a configuration of its kind.</summary>
    void Configure(DescriptorContext context, NamedTypeConfiguration configuration);
}

/// <summary>A class that adds to an object type in its Configure method.</summary>
internal interface ISchemaTypeExtension : ISchemaType;
