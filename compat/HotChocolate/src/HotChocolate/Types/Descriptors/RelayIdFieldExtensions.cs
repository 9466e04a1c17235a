using HotChocolate.Types.Relay;

namespace HotChocolate.Types;

/// <summary><see cref="IDAttribute"/> for members that are described in code; the type that an id belongs to is for readers.</summary>
public static class RelayIdFieldExtensions
{
    /// <summary>Shows the value as <c>ID</c>, lists as lists of <c>ID</c>.</summary>
    public static IObjectFieldDescriptor ID(this IObjectFieldDescriptor descriptor, string? typeName = default) => IDAttribute.MakeId(descriptor);

    /// <inheritdoc cref="ID(IObjectFieldDescriptor, string?)"/>
    public static IObjectFieldDescriptor ID<T>(this IObjectFieldDescriptor descriptor) => IDAttribute.MakeId(descriptor);

    /// <inheritdoc cref="ID(IObjectFieldDescriptor, string?)"/>
    public static IInterfaceFieldDescriptor ID(this IInterfaceFieldDescriptor descriptor) => IDAttribute.MakeId(descriptor);

    /// <inheritdoc cref="ID(IObjectFieldDescriptor, string?)"/>
    public static IInputFieldDescriptor ID(this IInputFieldDescriptor descriptor, string? typeName = default) => IDAttribute.MakeId(descriptor);

    /// <inheritdoc cref="ID(IObjectFieldDescriptor, string?)"/>
    public static IInputFieldDescriptor ID<T>(this IInputFieldDescriptor descriptor) => IDAttribute.MakeId(descriptor);

    /// <inheritdoc cref="ID(IObjectFieldDescriptor, string?)"/>
    public static IArgumentDescriptor ID(this IArgumentDescriptor descriptor, string? typeName = default) => IDAttribute.MakeId(descriptor);

    /// <inheritdoc cref="ID(IObjectFieldDescriptor, string?)"/>
    public static IArgumentDescriptor ID<T>(this IArgumentDescriptor descriptor) => IDAttribute.MakeId(descriptor);
}
