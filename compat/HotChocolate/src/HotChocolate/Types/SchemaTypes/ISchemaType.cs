namespace HotChocolate.Types;

/// <summary>A class that describes a type of the schema in its Configure method.</summary>
internal interface ISchemaType
{
    TypeKind Kind { get; }

    /// <summary>The C# type behind it; <see cref="object"/> where there is none.</summary>
    Type RuntimeType { get; }

    /// <summary>The descriptor to configure, over a configuration of this kind.</summary>
    IDescriptor CreateDescriptor(DescriptorContext context, object configuration);

    void Configure(IDescriptor descriptor);
}

/// <summary>A class that adds to an object type in its Configure method.</summary>
internal interface ISchemaTypeExtension : ISchemaType;
