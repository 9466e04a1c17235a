namespace HotChocolate.Types.Building;

/// <summary>How C# names become names of a schema.</summary>
internal static class Names
{
    private const string Get = "Get";
    private const string Async = "Async";
    private const string Input = "Input";

    /// <summary><c>GetUsersAsync</c> is <c>users</c>; properties keep their Get.</summary>
    public static string OfMember(MemberInfo member)
    {
        if (Given(member) is { } given) return given;
        if (member is not MethodInfo method) return Lower(member.Name);
        var name = method.Name;
        if (name.StartsWith(Get, StringComparison.Ordinal) && name.Length > Get.Length) name = name[Get.Length..];
        if (name.EndsWith(Async, StringComparison.Ordinal) && name.Length > Async.Length && IsAsync(method.ReturnType)) name = name[..^Async.Length];
        return Lower(name);
    }

    public static string OfParameter(ParameterInfo parameter) => Given(parameter) ?? Lower(parameter.Name!);

    /// <summary>Generic types are <c>PageOfUser</c>, <c>KeyValuePairOfStringAndInt32</c>.</summary>
    public static string OfType(Type type)
    {
        if (Given(type) is { } given) return given;
        if (type.IsArray) return OfType(type.GetElementType()!) + "Array";
        if (!type.IsGenericType) return type.Name;
        var tick = type.Name.IndexOf('`');
        return (tick < 0 ? type.Name : type.Name[..tick]) + "Of" + string.Join("And", type.GetGenericArguments().Select(OfType));
    }

    /// <summary>The type's name, with the suffix that tells inputs from outputs.</summary>
    public static string OfInputType(Type type)
    {
        var name = OfType(type);
        return name.EndsWith(Input, StringComparison.Ordinal) ? name : name + Input;
    }

    /// <summary><c>HTTPStatus</c> is <c>HTTP_STATUS</c>; what has no lower-case letter stays.</summary>
    public static string OfEnumValue(string name)
    {
        if (!name.Any(char.IsLower)) return name;
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (i > 0 && char.IsUpper(c) && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
                result.Append('_');
            result.Append(char.ToUpperInvariant(c));
        }
        return result.ToString();
    }

    /// <summary>Leading capitals are lowered as a group: <c>URLPath</c> is <c>urlPath</c>, <c>UserID</c> is <c>userID</c>.</summary>
    public static string Lower(string name)
    {
        var capitals = 0;
        while (capitals < name.Length && char.IsUpper(name[capitals])) capitals++;
        if (capitals == 0) return name;
        // The last capital of a group begins the next word, unless the name ends with it.
        if (capitals > 1 && capitals < name.Length && char.IsLower(name[capitals])) capitals--;
        return string.Concat(name[..capitals].ToLowerInvariant(), name.AsSpan(capitals));
    }

    private static bool IsAsync(Type type)
        => ClrTypes.IsTask(type) || type == typeof(Task) || type == typeof(ValueTask) || ClrTypes.IsAsyncEnumerable(type);

    private static string? Given(ICustomAttributeProvider element) => Attributes.Find<GraphQLNameAttribute>(element)?.Name;
}
