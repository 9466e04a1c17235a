using HotChocolate.Data.Common;
using HotChocolate.Types.Cost;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data.Paging;

/// <summary>The types of a connection: itself, its edges, and PageInfo.</summary>
internal static class ConnectionTypes
{
    public const string TotalCount = "totalCount";

    public static ObjectModel GetOrAdd(ITypeCompletion completion, string name, GraphType node, PagingSettings settings)
    {
        var pageInfo = completion.GetOrAddObject("PageInfo", PageInfo);
        var edge = completion.GetOrAddObject($"{name}Edge", typeName => Edge(typeName, node));
        var connection = completion.GetOrAddObject($"{name}Connection", typeName => Connection(typeName, pageInfo, edge, node, settings));
        if (settings.IncludeTotalCount) AddTotalCount(completion, connection);
        var other = completion.FindConfiguration(edge)?.Fields.Find(f => f.Name == "node")?.Type;
        if (other is TypeReference.Made { Key: var key } && key != node.ToString())
            throw new SchemaException($"The name `{connection.Name}` was given to two connections: of `{key}` and of `{node}`.");
        return connection;
    }

    private static TypeConfiguration PageInfo(string name) => Type(
        name,
        "Information about pagination in a connection.",
        typeof(ConnectionPageInfo),
        Field("hasNextPage", Exist("following"), Named("Boolean!"), c => Info(c).HasNextPage),
        Field("hasPreviousPage", Exist("prior"), Named("Boolean!"), c => Info(c).HasPreviousPage),
        Field("startCursor", "When paginating backwards, the cursor to continue.", Named("String"), c => Info(c).StartCursor),
        Field("endCursor", "When paginating forwards, the cursor to continue.", Named("String"), c => Info(c).EndCursor));

    private static TypeConfiguration Edge(string name, GraphType node) => Type(
        name,
        "An edge in a connection.",
        typeof(IEdge),
        Field("cursor", "A cursor for use in pagination.", Named("String!"), c => c.Parent<IEdge>().Cursor),
        Field("node", "The item at the end of the edge.", Made(node), c => c.Parent<IEdge>().Node));

    private static TypeConfiguration Connection(string name, ObjectModel pageInfo, ObjectModel edge, GraphType node, PagingSettings settings)
    {
        var type = Type(
            name,
            "A connection to a list of items.",
            typeof(Connection),
            Field("pageInfo", "Information to aid in pagination.", Made(new NonNullModel(pageInfo)), c => c.Parent<Connection>().Info),
            Field("edges", "A list of edges.", Made(new ListModel(new NonNullModel(edge))), c => c.Parent<Connection>().Edges));
        if (settings.IncludeNodes)
            type.Fields.Add(Field("nodes", "A flattened list of the nodes.", Made(new ListModel(node)), c => Nodes(c.Parent<Connection>())));
        return type;
    }

    // Two fields may share a connection, and the second may be the first that counts.
    private static void AddTotalCount(ITypeCompletion completion, ObjectModel connection)
    {
        var configuration = completion.FindConfiguration(connection)!;
        if (configuration.Fields.Exists(f => f.Name == TotalCount)) return;
        var description = "Identifies the total count of items in the connection.";
        var field = Field(TotalCount, description, Named("Int!"), c => c.Parent<Connection>().TotalCount);
        if (DataField.Costs(completion.Setup)?.DefaultResolverCost is { } weight) field.SetCost(weight);
        configuration.Fields.Add(field);
        completion.Defer(() =>
        {
            if (connection.FindField(TotalCount) is null) connection.Fields = [.. connection.Fields, completion.Complete(field, connection)];
        });
    }

    private static string Exist(string where) => $"Indicates whether more edges exist {where} the set defined by the clients arguments.";

    private static ConnectionPageInfo Info(IResolverContext context) => context.Parent<ConnectionPageInfo>();

    private static object?[] Nodes(Connection connection)
    {
        var nodes = new object?[connection.Edges.Count];
        for (var i = 0; i < nodes.Length; i++) nodes[i] = connection.Edges[i].Node;
        return nodes;
    }

    private static TypeConfiguration Type(string name, string description, Type runtimeType, params FieldConfiguration[] fields)
    {
        var type = new TypeConfiguration { Name = name, Kind = TypeKind.Object, Description = description, RuntimeType = runtimeType };
        type.Fields.AddRange(fields);
        return type;
    }

    private static FieldConfiguration Field(string name, string description, TypeReference type, PureFieldDelegate resolver)
        => new() { Name = name, Description = description, Type = type, PureResolver = resolver };

    private static TypeReference.Syntax Named(string type) => new(Language.Utf8GraphQLParser.Syntax.ParseTypeReference(type));

    private static TypeReference.Made Made(GraphType type) => new(_ => type, type.ToString());
}
