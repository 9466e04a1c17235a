namespace HotChocolate.Tests.Api;

/// <summary>Names of types as the recorded lines write them: C# keywords, full names otherwise.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(bool)] = "bool",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(decimal)] = "decimal",
        [typeof(byte)] = "byte",
        [typeof(short)] = "short",
        [typeof(char)] = "char"
    };

    public static string Of(Type type)
    {
        if (type.IsByRef) return Of(type.GetElementType()!);
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Of(underlying) + "?";
        if (s_keywords.TryGetValue(type, out var keyword)) return keyword;

        var outer = type.DeclaringType is { } declaring ? Of(declaring) : type.Namespace;
        var own = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).Select(Of).ToArray();
        return $"{outer}.{type.Name.Split('`')[0]}{(own.Length == 0 ? "" : $"<{string.Join(", ", own)}>")}";
    }
}
