using HotChocolate.Types.Relay;

namespace HotChocolate.Data.Common;

/// <summary>A value that can be reached from an object: a property, or an expression over it.</summary>
/// <param name="Path">From the object to the value.</param>
/// <param name="IsNullable">Whether the value may be null.</param>
/// <param name="AreItemsNullable">Whether its items may be null, where it is a list.</param>
/// <param name="IsId">Whether the value is shown as <c>ID</c>.</param>
internal sealed record DataMember(LambdaExpression Path, bool IsNullable, bool AreItemsNullable, bool IsId)
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;

    /// <summary>The property, where it is one.</summary>
    public PropertyInfo? Property => (Path.Body as MemberExpression)?.Member as PropertyInfo;

    public Type Type => Path.Body.Type;

    public static DataMember Of(PropertyInfo property, Type owner)
    {
        var instance = Expression.Parameter(owner, "x");
        return Of(Expression.Lambda(Expression.Property(instance, property), instance));
    }

    public static DataMember Of(LambdaExpression path)
    {
        if ((path.Body as MemberExpression)?.Member is not PropertyInfo property)
            return new DataMember(path, !path.Body.Type.IsValueType || Nullable.GetUnderlyingType(path.Body.Type) is not null, false, false);
        var flags = NullabilityFlags.Of(property);
        return new DataMember(path, flags[0], flags.Count > 1 && flags[1], Attributes.Has<IDAttribute>(property));
    }

    /// <summary>The properties of a class that filters and orders may use, as reflection lists them.</summary>
    public static IEnumerable<PropertyInfo> PropertiesOf(Type type)
        => (type.IsInterface ? type.GetInterfaces().Prepend(type).SelectMany(t => t.GetProperties(Public)) : type.GetProperties(Public))
            .DistinctBy(p => p.Name)
            .Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0 && !Attributes.Has<GraphQLIgnoreAttribute>(p));

    /// <summary>The value as an expression over the object.</summary>
    public Expression Of(Expression instance) => ParameterReplacement.Apply(Path, instance);
}
