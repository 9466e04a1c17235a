namespace HotChocolate.Types.Building;

/// <summary>What is registered: C# types, classes that describe types, and instances of those.</summary>
internal static class SchemaTypes
{
    public static bool IsSchemaType(object type) => type is ISchemaType || (type is Type clr && typeof(ISchemaType).IsAssignableFrom(clr));

    /// <summary>Whether it adds to object types instead of being a type.</summary>
    public static bool IsExtension(object type)
        => type is ISchemaTypeExtension
            || (type is Type clr && (typeof(ISchemaTypeExtension).IsAssignableFrom(clr) || clr.GetCustomAttributes().Any(a => a is ITypeExtensionAttribute)));

    public static ISchemaType Create(Type type, IServiceProvider services)
    {
        try
        {
            return (ISchemaType)ActivatorUtilities.CreateInstance(services, type);
        }
        catch (Exception exception) when (exception is InvalidOperationException or MemberAccessException)
        {
            throw new SchemaException($"The type class {type} cannot be created: {exception.Message}", exception);
        }
    }
}
