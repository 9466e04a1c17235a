using System.Runtime.CompilerServices;

namespace HotChocolate.Types.Building;

/// <summary>Which members of a C# type become fields.</summary>
internal static class Members
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.Instance;
    private const BindingFlags Static = BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    /// <summary>Methods, then properties, as reflection lists them.</summary>
    public static IEnumerable<MemberInfo> OfOutput(Type type, bool includeStatic)
    {
        var flags = type is { IsAbstract: true, IsSealed: true } ? Static : includeStatic ? Instance | Static : Instance;
        var subscribeMethods = SubscribeMethods(type, flags);
        foreach (var method in Methods(type, flags))
            if (IsField(method) && !subscribeMethods.Contains(method.Name)) yield return method;
        foreach (var property in Properties(type, flags))
            if (IsField(property)) yield return property;
    }

    /// <summary>Properties that can be given a value, by a setter or a parameter of the constructor.</summary>
    public static IEnumerable<PropertyInfo> OfInput(Type type)
    {
        HashSet<string>? parameters = null;
        foreach (var property in Properties(type, Instance))
        {
            if (property.GetMethod is not { IsPublic: true } || property.GetIndexParameters().Length > 0 || Attributes.Has<GraphQLIgnoreAttribute>(property)) continue;
            if (property.SetMethod is { IsPublic: true }
                || (parameters ??= ConstructorParameters(type)).Contains(property.Name))
                yield return property;
        }
    }

    public static MemberInfo Of(LambdaExpression propertyOrMethod)
    {
        var body = propertyOrMethod.Body;
        while (body is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } convert) body = convert.Operand;
        return body switch
        {
            MemberExpression { Member: PropertyInfo property } => property,
            MethodCallExpression call => call.Method,
            _ => throw new ArgumentException($"`{propertyOrMethod}` names neither a property nor a method.", nameof(propertyOrMethod))
        };
    }

    public static bool AreSame(MemberInfo? left, MemberInfo right)
        => left is not null && left.Name == right.Name && left.MetadataToken == right.MetadataToken && left.Module == right.Module;

    // A property that hides or overrides another comes first; the one behind it is left out.
    private static IEnumerable<PropertyInfo> Properties(Type type, BindingFlags flags)
        => (type.IsInterface ? type.GetInterfaces().Prepend(type).SelectMany(t => t.GetProperties(flags)) : type.GetProperties(flags)).DistinctBy(p => p.Name);

    private static IEnumerable<MethodInfo> Methods(Type type, BindingFlags flags)
        => type.IsInterface ? type.GetInterfaces().Prepend(type).SelectMany(t => t.GetMethods(flags)) : type.GetMethods(flags);

    private static bool IsField(MethodInfo method)
        => !method.IsSpecialName && !method.IsGenericMethodDefinition
            && method.GetBaseDefinition().DeclaringType != typeof(object)
            && !IsEquality(method)
            && !method.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            && !Attributes.Has<GraphQLIgnoreAttribute>(method)
            && IsResult(method, method.ReturnType)
            && method.GetParameters().All(IsParameter);

    private static bool IsField(PropertyInfo property)
        => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
            && !Attributes.Has<GraphQLIgnoreAttribute>(property) && IsResult(property, property.PropertyType);

    // An object may be anything: it needs to be told its type.
    private static bool IsResult(MemberInfo member, Type type)
    {
        if (Attributes.Has<GraphQLTypeAttribute>(member)) return type != typeof(void);
        type = ClrTypes.UnwrapTask(type);
        return !ClrTypes.IsForeign(type) && !(ClrTypes.TryGetItemType(type, out var item) && ClrTypes.IsForeign(item)) && !IsStream(type);
    }

    private static bool IsParameter(ParameterInfo parameter)
        => !parameter.ParameterType.IsByRef && !parameter.ParameterType.IsByRefLike && !parameter.ParameterType.IsPointer
            && (parameter.ParameterType != typeof(object) || parameter.GetCustomAttributesData().Count > 0);

    private static bool IsEquality(MethodInfo method)
        => method.Name == nameof(Equals) && method.ReturnType == typeof(bool) && method.GetParameters().Length == 1;

    // A source of events is not a value.
    private static bool IsStream(Type type) => typeof(Execution.ISourceStream).IsAssignableFrom(type);

    private static HashSet<string> SubscribeMethods(Type type, BindingFlags flags)
        => [.. type.GetMethods(flags).Select(m => m.GetCustomAttribute<SubscribeAttribute>()?.With).OfType<string>()];

    private static HashSet<string> ConstructorParameters(Type type)
        => new(type.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.Name!), StringComparer.OrdinalIgnoreCase);
}
