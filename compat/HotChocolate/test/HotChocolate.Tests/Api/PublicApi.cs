using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace HotChocolate.Tests.Api;

/// <summary>Prints what an assembly makes public, one member a line: <c>Namespace.Type::member</c>, and <c>Namespace.Type::kind : bases</c> for the type.</summary>
internal sealed class PublicApi
{
    private const BindingFlags Declared
        = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext _nullability = new();

    public IEnumerable<string> Lines(Assembly assembly) => assembly.GetExportedTypes().SelectMany(Lines);

    public static bool IsTypeLine(string line)
        => line[(line.IndexOf("::", StringComparison.Ordinal) + 2)..] is var rest
            && (rest.Split(" : ")[0] is "class" or "sealed class" or "abstract class" or "static class" or "interface" or "struct" or "enum" or "delegate type");

    private IEnumerable<string> Lines(Type type)
    {
        var members = type.IsEnum ? Enum.GetNames(type)
            : type.IsSubclassOf(typeof(Delegate)) ? [$"delegate {Signature(type.GetMethod("Invoke")!)}"]
            : Members(type);
        return members.Prepend(Header(type)).Select(line => $"{TypeNames.Of(type)}::{line}");
    }

    private IEnumerable<string> Members(Type type) =>
    [
        .. type.GetConstructors(Declared).Where(IsVisible).Select(c => $"{Access(c)}ctor({Parameters(c)})"),
        .. type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily || f.IsFamilyOrAssembly).Select(f => $"field {(f.IsStatic ? "static " : "")}{TypeNames.Of(f.FieldType)} {f.Name}"),
        .. type.GetProperties(Declared).Where(p => Accessors(p).Length > 0).Select(Property),
        .. type.GetEvents(Declared).Where(e => e.AddMethod is { } add && IsVisible(add)).Select(e => $"event {TypeNames.Of(e.EventHandlerType!)} {e.Name}"),
        .. type.GetMethods(Declared).Where(m => IsVisible(m) && !m.IsSpecialName).Select(m => $"{Access(m)}{Scope(m)}{Signature(m)}")
    ];

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            _ when type.IsSubclassOf(typeof(Delegate)) => "delegate type",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class"
        };
        return Bases(type) is { Length: > 0 } bases ? $"{kind} : {string.Join(", ", bases)}" : kind;
    }

    private static string[] Bases(Type type)
    {
        Type? parent = type.IsSubclassOf(typeof(Delegate)) || type.BaseType == typeof(object) || type.BaseType == typeof(ValueType) || type.BaseType == typeof(Enum)
            ? null
            : type.BaseType;
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var own = type.GetInterfaces().Except(inherited).Where(i => i.IsVisible).ToArray();
        // What an interface of the list brings along is left out: the packages may have it from a base class.
        var interfaces = own.Except(own.SelectMany(i => i.GetInterfaces())).Select(TypeNames.Of).Order(StringComparer.Ordinal);
        return parent is null ? [.. interfaces] : [TypeNames.Of(parent), .. interfaces];
    }

    private string Property(PropertyInfo property)
    {
        var accessors = Accessors(property);
        var scope = accessors[0].IsStatic ? "static " : "";
        var indexes = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(p => TypeNames.Of(p.ParameterType)))}]" : "";
        var shape = string.Concat(accessors.Select(a => a == property.GetMethod ? " get;" : " set;"));
        return $"property {scope}{TypeNames.Of(property.PropertyType)}{Mark(() => _nullability.Create(property))} {property.Name}{indexes} {{{shape} }}";
    }

    private static MethodInfo[] Accessors(PropertyInfo property)
        => [.. new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(IsVisible)];

    private string Signature(MethodInfo method)
    {
        var generics = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{TypeNames.Of(method.ReturnType)}{Mark(() => _nullability.Create(method.ReturnParameter))} {method.Name}{generics}({Parameters(method)})";
    }

    private string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private string Parameter(ParameterInfo parameter)
    {
        var modifier = parameter.IsOut ? "out "
            : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params "
            : "";
        var value = parameter.HasDefaultValue ? $" = {DefaultValue(parameter)}" : "";
        return $"{modifier}{TypeNames.Of(parameter.ParameterType)}{Mark(() => _nullability.Create(parameter))} {parameter.Name}{value}";
    }

    private static string DefaultValue(ParameterInfo parameter) => parameter.RawDefaultValue switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!
    };

    private static string Scope(MethodInfo method)
        => !method.IsStatic ? "" : method.IsDefined(typeof(ExtensionAttribute), false) ? "extension " : "static ";

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static bool IsVisible(MethodBase method)
        => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !method.Name.Contains('<', StringComparison.Ordinal);

    private static string Mark(Func<NullabilityInfo> read)
    {
        var info = read();
        return !info.Type.IsValueType && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";
    }
}
