namespace HotChocolate.Types.Building;

/// <summary>The ids by which the compiler names members in XML documentation, such as <c>M:App.Users.Find(System.String)</c>.</summary>
internal static class XmlMemberNames
{
    public static string Of(MemberInfo member) => member switch
    {
        Type type => "T:" + TypeName(Definition(type)),
        PropertyInfo property => "P:" + MemberName(property),
        FieldInfo field => "F:" + MemberName(field),
        MethodBase method => "M:" + MemberName(method) + Parameters(method),
        _ => member.Name
    };

    private static Type Definition(Type type)
        => type is { IsGenericType: true, IsGenericTypeDefinition: false } ? type.GetGenericTypeDefinition() : type;

    private static string TypeName(Type type) => type.FullName!.Replace('+', '.');

    private static string MemberName(MemberInfo member) => TypeName(Definition(member.DeclaringType!)) + "." + member.Name.Replace('.', '#');

    private static string Parameters(MethodBase method)
    {
        // The ids are those of the definition: a parameter of type T stays one.
        var definition = Definition(method.DeclaringType!);
        var source = definition == method.DeclaringType ? method : MethodBase.GetMethodFromHandle(method.MethodHandle, definition.TypeHandle)!;
        var parameters = source.GetParameters();
        return parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(p => ParameterName(p.ParameterType))) + ")";
    }

    private static string ParameterName(Type type)
    {
        if (type.IsGenericParameter) return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        if (type.IsArray) return ParameterName(type.GetElementType()!) + "[]";
        if (type.IsByRef) return ParameterName(type.GetElementType()!) + "@";
        if (!type.IsGenericType) return TypeName(type);
        var name = new StringBuilder();
        var definition = TypeName(type.GetGenericTypeDefinition());
        name.Append(definition, 0, definition.IndexOf('`', StringComparison.Ordinal)).Append('{');
        return name.AppendJoin(',', type.GetGenericArguments().Select(ParameterName)).Append('}').ToString();
    }
}
