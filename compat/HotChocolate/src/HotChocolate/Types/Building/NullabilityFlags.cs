namespace HotChocolate.Types.Building;

/// <summary>
/// Reads the nullable annotations that the C# compiler leaves in metadata. The runtime's own reader takes the place of a type parameter for
/// nullable, whatever stands there; a schema needs what was written.
/// </summary>
internal static class NullabilityFlags
{
    // As the compiler encodes them: 0 is code without annotations, 2 is nullable.
    private const byte NotNull = 1;

    private const string NullableAttribute = "System.Runtime.CompilerServices.NullableAttribute";
    private const string NullableContextAttribute = "System.Runtime.CompilerServices.NullableContextAttribute";
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>One flag for the type and each of its arguments, depth first; a nullable value type counts as one.</summary>
    public static List<bool> Of(PropertyInfo property)
    {
        var definition = Definition(property.DeclaringType!);
        var declared = definition == property.DeclaringType ? property
            : definition.GetProperties(Everything).First(p => p.MetadataToken == property.MetadataToken);
        return Read(declared.PropertyType, property.PropertyType, Flags(property.GetCustomAttributesData()) ?? Context(property.DeclaringType!));
    }

    /// <inheritdoc cref="Of(PropertyInfo)"/>
    public static List<bool> Of(ParameterInfo parameter)
    {
        var method = (MethodBase)parameter.Member;
        var definition = Definition(method.DeclaringType!);
        var declared = definition == method.DeclaringType ? method : MethodBase.GetMethodFromHandle(method.MethodHandle, definition.TypeHandle)!;
        var type = parameter.Position < 0 ? ((MethodInfo)declared).ReturnType : declared.GetParameters()[parameter.Position].ParameterType;
        return Read(type, parameter.ParameterType, Flags(parameter.GetCustomAttributesData()) ?? Context(method));
    }

    /// <summary>The flags of a type about which nothing is known: every reference may be null.</summary>
    public static List<bool> OfUnannotated(Type type) => Read(type, type, [0]);

    /// <summary>Whether the parameter takes null.</summary>
    public static bool IsNullable(ParameterInfo parameter) => Of(parameter)[0];

    private static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    private static List<bool> Read(Type declared, Type actual, byte[] encoded)
    {
        var flags = new List<bool>();
        var position = 0;
        Add(declared, actual);
        return flags;

        // One byte stands for all positions.
        byte Next() => encoded.Length == 1 ? encoded[0] : position < encoded.Length ? encoded[position++] : (byte)0;

        void Add(Type declared, Type actual)
        {
            if (declared.IsGenericParameter)
            {
                AddArgument(actual, Next() is not NotNull);
                return;
            }
            var isNullableValue = Nullable.GetUnderlyingType(declared) is not null;
            if (isNullableValue) (declared, actual) = (Nullable.GetUnderlyingType(declared)!, Nullable.GetUnderlyingType(actual)!);
            var isAnnotated = !declared.IsValueType || declared.IsGenericType || declared.IsGenericParameter;
            var flag = isAnnotated ? Next() : (byte)0;
            flags.Add(isNullableValue || (!declared.IsValueType && flag is not NotNull));
            if (declared.IsArray) Add(declared.GetElementType()!, actual.GetElementType()!);
            else foreach (var (inner, innerActual) in declared.GetGenericArguments().Zip(actual.GetGenericArguments())) Add(inner, innerActual);
        }

        // What stands for a type parameter was annotated elsewhere: its own arguments are taken for non-null.
        void AddArgument(Type type, bool isNullable)
        {
            var underlying = Nullable.GetUnderlyingType(type);
            flags.Add(underlying is not null || (!type.IsValueType && isNullable));
            type = underlying ?? type;
            if (type.IsArray) AddArgument(type.GetElementType()!, isNullable: false);
            else foreach (var inner in type.GetGenericArguments()) AddArgument(inner, isNullable: false);
        }
    }

    // By name: assemblies for older frameworks bring attributes of their own.
    private static byte[]? Flags(IList<CustomAttributeData> attributes)
        => attributes.FirstOrDefault(a => a.AttributeType.FullName == NullableAttribute)?.ConstructorArguments is [var argument]
            ? argument.Value is byte single ? [single] : [.. ((IEnumerable<CustomAttributeTypedArgument>)argument.Value!).Select(a => (byte)a.Value!)]
            : null;

    private static byte[] Context(MemberInfo member)
    {
        for (var scope = member; scope is not null; scope = scope.DeclaringType)
        {
            if (scope.GetCustomAttributesData().FirstOrDefault(a => a.AttributeType.FullName == NullableContextAttribute) is { } context)
                return [(byte)context.ConstructorArguments[0].Value!];
        }
        return [0];
    }
}
