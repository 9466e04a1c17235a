namespace HotChocolate.Types.Building;

internal static class SchemaTypes
{
    public static bool IsSchemaType(Type type) => typeof(ISchemaType).IsAssignableFrom(type);

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
