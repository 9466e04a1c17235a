using HotChocolate.Types.Cost;
using HotChocolate.Types.Pagination;
using HotChocolate.Validation.Options;

namespace HotChocolate.Data.Paging;

/// <summary>Turns a field that returns a list into one that returns a connection.</summary>
internal static class PagedField
{
    public const string First = "first";
    public const string After = "after";
    public const string Last = "last";
    public const string Before = "before";

    public static void Configure(IFieldDescriptor descriptor, PagingSettings settings, Type? nodeType, string? connectionName)
    {
        var field = descriptor.Configuration;
        AddArgument(field, First, typeof(int?), "Int", "Returns the first _n_ elements from the list.");
        AddArgument(field, After, typeof(string), "String", "Returns the elements in the list that come after the specified cursor.");
        if (settings.AllowBackward)
        {
            AddArgument(field, Last, typeof(int?), "Int", "Returns the last _n_ elements from the list.");
            AddArgument(field, Before, typeof(string), "String", "Returns the elements in the list that come before the specified cursor.");
        }
        field.Middleware.Add(new PagingMiddleware(settings).For(field.ResultType));
        field.Completions.Add((completion, f) => Complete(completion, f, settings, nodeType, connectionName));
    }

    // A parameter of the resolver with that name stays where it is.
    private static void AddArgument(FieldConfiguration field, string name, Type runtimeType, string typeName, string description)
    {
        var type = new TypeReference.Syntax(new NamedTypeNode(typeName));
        if (field.Arguments.Find(a => a.Name == name) is { } argument)
            (argument.Type, argument.Description) = (type, argument.Description ?? description);
        else field.Arguments.Add(new InputConfiguration { Name = name, Description = description, Type = type, RuntimeType = runtimeType });
    }

    private static void Complete(
        ITypeCompletion completion, FieldConfiguration field, PagingSettings settings, Type? nodeType, string? connectionName)
    {
        var node = nodeType is null ? NodeOf(completion, field) : completion.Resolve(new TypeReference.Clr(nodeType, IsInput: false));
        var name = connectionName ?? (settings.NameFromField ? char.ToUpperInvariant(field.Name[0]) + field.Name[1..] : node.NamedType.Name);
        var connection = ConnectionTypes.GetOrAdd(completion, name, node, settings);
        field.Type = new TypeReference.Made(_ => connection, connection.Name);
        // What the resolver returns is run by the paging, or is a connection.
        field.ResultType = typeof(Connection);
        if (completion.Setup.Options<ValidationOptions>().AnalyzeCost) field.SetListSize(SizeOf(settings));
    }

    private static GraphType NodeOf(ITypeCompletion completion, FieldConfiguration field)
    {
        var type = field.Type is TypeReference.Clr clr ? ItemsOf(clr) : field.Type;
        var list = completion.Resolve(type);
        return list.IsList ? list.ItemType : throw new SchemaException($"The field `{field.Name}` is paged, but returns no list.");
    }

    /// <summary>The list of what a connection holds: with one type argument in the place of another, the flags of nullability still fit.</summary>
    private static TypeReference.Clr ItemsOf(TypeReference.Clr type)
    {
        if (Replace(type.Type) is { } list) return type with { Type = list };
        for (var parent = ClrTypes.UnwrapTask(type.Type).BaseType; parent is not null; parent = parent.BaseType)
            if (ClrTypes.IsGeneric(parent, typeof(Connection<>)))
                return new TypeReference.Clr(typeof(List<>).MakeGenericType(parent.GetGenericArguments()), IsInput: false);
        return type;
    }

    private static Type? Replace(Type type)
    {
        if (ClrTypes.IsGeneric(type, typeof(Connection<>))) return typeof(List<>).MakeGenericType(type.GetGenericArguments());
        if (!ClrTypes.IsTask(type) || Replace(type.GetGenericArguments()[0]) is not { } inner) return null;
        return type.GetGenericTypeDefinition().MakeGenericType(inner);
    }

    private static ListSizeFeature SizeOf(PagingSettings settings) => new()
    {
        AssumedSize = settings.MaxPageSize,
        SlicingArguments = settings.AllowBackward ? [First, Last] : [First],
        SlicingArgumentDefaultValue = settings.DefaultPageSize,
        SizedFields = settings.IncludeNodes ? ["edges", "nodes"] : ["edges"],
        RequireOneSlicingArgument = settings.RequireBoundaries
    };
}
