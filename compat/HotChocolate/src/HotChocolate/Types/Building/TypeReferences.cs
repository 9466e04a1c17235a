namespace HotChocolate.Types.Building;

/// <summary>The types of members and parameters, with what C# and attributes say about null.</summary>
internal static class TypeReferences
{
    public static TypeReference OfOutput(MemberInfo member) => member switch
    {
        PropertyInfo property => Of(property, property.PropertyType, () => NullabilityFlags.Of(property), isInput: false),
        MethodInfo method => Of(method, method.ReturnType, () => NullabilityFlags.Of(method.ReturnParameter), isInput: false),
        _ => throw new ArgumentException("Fields are made of properties and methods.", nameof(member))
    };

    public static TypeReference OfInput(PropertyInfo property)
        => Of(property, property.PropertyType, () => NullabilityFlags.Of(property), isInput: true);

    public static TypeReference OfInput(ParameterInfo parameter)
        => Of(parameter, parameter.ParameterType, () => NullabilityFlags.Of(parameter), isInput: true);

    /// <summary>A C# type about which nothing more is known: references may be null.</summary>
    public static TypeReference.Clr OfUnannotated(Type type, bool isInput) => new(type, isInput, NullabilityFlags.OfUnannotated(type));

    private static TypeReference Of(ICustomAttributeProvider element, Type type, Func<List<bool>> nullability, bool isInput)
    {
        if (Attributes.Find<GraphQLTypeAttribute>(element) is { } given)
            return given.TypeSyntax is { } syntax ? new TypeReference.Syntax(syntax) : new TypeReference.Clr(given.Type!, isInput);
        var flags = nullability();
        if (Attributes.Find<GraphQLNonNullTypeAttribute>(element) is { } nonNull) Override(flags, type, nonNull.Nullable);
        return new TypeReference.Clr(type, isInput, flags);
    }

    private static void Override(List<bool> flags, Type type, bool[] nullable)
    {
        var index = 0;
        while (ClrTypes.IsTask(type) || ClrTypes.IsOptional(type))
        {
            type = type.GetGenericArguments()[0];
            index++;
        }
        foreach (var flag in nullable)
        {
            if (index >= flags.Count) return;
            flags[index++] = flag;
        }
    }
}
