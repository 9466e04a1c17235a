using System.Reflection;
using HotChocolate.Types.Configuration;

namespace HotChocolate.Types.Building;

/// <summary>The types of members and parameters, with what C# and attributes say about null. Not thread-safe: one for each schema under construction.</summary>
internal sealed class MemberTypes
{
    private readonly NullabilityInfoContext _context = new();

    public TypeReference OfOutput(MemberInfo member) => member switch
    {
        PropertyInfo property => Of(property, property.PropertyType, () => _context.Create(property), isInput: false),
        MethodInfo method => Of(method, method.ReturnType, () => _context.Create(method.ReturnParameter), isInput: false),
        _ => throw new ArgumentException("Fields are made of properties and methods.", nameof(member))
    };

    public TypeReference OfInput(PropertyInfo property) => Of(property, property.PropertyType, () => _context.Create(property), isInput: true);

    public TypeReference OfInput(ParameterInfo parameter) => Of(parameter, parameter.ParameterType, () => _context.Create(parameter), isInput: true);

    private static TypeReference Of(ICustomAttributeProvider element, Type type, Func<NullabilityInfo> nullability, bool isInput)
    {
        if (Attributes.Find<GraphQLTypeAttribute>(element) is { } given)
            return given.TypeSyntax is { } syntax ? new TypeReference.Syntax(syntax) : new TypeReference.Clr(given.Type!, isInput);
        var flags = new List<bool>();
        AddFlags(flags, type, nullability());
        if (Attributes.Find<GraphQLNonNullTypeAttribute>(element) is { } nonNull) Override(flags, type, nonNull.Nullable);
        return new TypeReference.Clr(type, isInput, flags);
    }

    // Code without nullable annotations says nothing: its references may be null.
    private static void AddFlags(List<bool> flags, Type type, NullabilityInfo? info)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        flags.Add(underlying is not null || (!type.IsValueType && info?.ReadState is not NullabilityState.NotNull));
        type = underlying ?? type;
        if (type.IsArray)
        {
            AddFlags(flags, type.GetElementType()!, info?.ElementType);
            return;
        }
        var arguments = type.GetGenericArguments();
        for (var i = 0; i < arguments.Length; i++)
            AddFlags(flags, arguments[i], info?.GenericTypeArguments.Length == arguments.Length ? info.GenericTypeArguments[i] : null);
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
