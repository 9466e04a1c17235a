using System.Collections.Concurrent;
using System.Xml;
using System.Xml.Linq;

namespace HotChocolate.Types.Building;

/// <summary>Descriptions: the attribute, or the XML documentation that the compiler left beside the assembly.</summary>
/// <param name="readsDocumentation">False: attributes only.</param>
internal sealed class XmlDescriptions(bool readsDocumentation)
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> s_documents = new();

    public string? Of(Type type) => Given(type) ?? Summary(type);

    /// <summary>The summary; for methods the <c>returns</c> element behind it.</summary>
    public string? Of(MemberInfo member)
    {
        if (Given(member) is { } given) return given;
        var summary = Summary(member);
        if (member is not MethodInfo || Element(member) is not { } element || Text(element.Element("returns")) is not { } returns) return summary;
        var block = "**Returns:**\n" + returns;
        return summary is null ? block : summary + "\n\n" + block;
    }

    public string? Of(ParameterInfo parameter)
        => Given(parameter) ?? Text(Element(parameter.Member)?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == parameter.Name));

    private static string? Given(ICustomAttributeProvider element) => Attributes.Find<GraphQLDescriptionAttribute>(element)?.Description;

    private string? Summary(MemberInfo member) => Text(Element(member)?.Element("summary"));

    private XElement? Element(MemberInfo member)
    {
        if (!readsDocumentation) return null;
        var element = Find(member);
        if (element?.Element("inheritdoc") is null) return element;
        foreach (var inherited in Inherited(member))
            if (Find(inherited) is { } found && found.Element("inheritdoc") is null) return found;
        return element;
    }

    private static XElement? Find(MemberInfo member)
    {
        var assembly = member.Module.Assembly;
        if (assembly.IsDynamic) return null;
        return s_documents.GetOrAdd(assembly, Load).GetValueOrDefault(XmlMemberNames.Of(member));
    }

    private static IEnumerable<MemberInfo> Inherited(MemberInfo member)
    {
        var type = member as Type ?? member.ReflectedType!;
        for (var parent = type.BaseType; parent is not null && parent != typeof(object); parent = parent.BaseType)
            if (Counterpart(parent, member) is { } found) yield return found;
        foreach (var implemented in type.GetInterfaces())
            if (Counterpart(implemented, member) is { } found) yield return found;
    }

    private static MemberInfo? Counterpart(Type type, MemberInfo member) => member switch
    {
        Type => type,
        PropertyInfo property => type.GetProperty(property.Name),
        MethodInfo method => type.GetMethod(method.Name, [.. method.GetParameters().Select(p => p.ParameterType)]),
        _ => null
    };

    private static IReadOnlyDictionary<string, XElement> Load(Assembly assembly)
    {
        var path = PathOf(assembly);
        if (path is null) return new Dictionary<string, XElement>();
        try
        {
            var members = XDocument.Load(path, LoadOptions.PreserveWhitespace).Root?.Element("members")?.Elements("member") ?? [];
            return members.Where(m => m.Attribute("name") is not null)
                .DistinctBy(m => m.Attribute("name")!.Value)
                .ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);
        }
        catch (XmlException)
        {
            // A broken documentation file is no reason not to start.
            return new Dictionary<string, XElement>();
        }
    }

    private static string? PathOf(Assembly assembly)
    {
        var file = assembly.GetName().Name + ".xml";
        var beside = assembly.Location is { Length: > 0 } location ? System.IO.Path.ChangeExtension(location, ".xml") : null;
        if (File.Exists(beside)) return beside;
        var inBase = System.IO.Path.Combine(AppContext.BaseDirectory, file);
        return File.Exists(inBase) ? inBase : null;
    }

    private static string? Text(XElement? element)
    {
        if (element is null) return null;
        var text = new StringBuilder();
        Append(text, element);
        var lines = text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(l => l.Trim()).ToList();
        while (lines.Count > 0 && lines[0].Length == 0) lines.RemoveAt(0);
        while (lines.Count > 0 && lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText plain) text.Append(plain.Value);
            if (node is not XElement child) continue;
            if (Reference(child) is { } reference) text.Append(reference);
            else if (child.Name.LocalName is "para") Append(text.Append('\n'), child);
            else Append(text, child);
        }
    }

    // <see cref="T:App.User"/>, <see langword="null"/>, <paramref name="id"/> and their like have their text in an attribute.
    private static string? Reference(XElement element)
    {
        if (!element.IsEmpty) return null;
        if (element.Attribute("langword")?.Value is { } word) return word;
        if (element.Attribute("name")?.Value is { } name) return name;
        if (element.Attribute("href")?.Value is { } link) return link;
        if (element.Attribute("cref")?.Value is not { } cref) return null;
        var end = cref.IndexOf('(');
        var member = end < 0 ? cref : cref[..end];
        return member[(member.LastIndexOfAny(['.', ':']) + 1)..];
    }
}
