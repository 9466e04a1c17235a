namespace HotChocolate.Types.Building;

/// <summary>The types that others lead to.</summary>
internal static class ReachableTypes
{
    public static IEnumerable<NamedTypeModel> From(IEnumerable<GraphType?> starts)
    {
        var reached = new HashSet<NamedTypeModel>();
        var open = new Stack<NamedTypeModel>();
        foreach (var start in starts) Visit(start);
        while (open.TryPop(out var type))
        {
            if (type is CompositeTypeModel composite) VisitAll(composite.PossibleTypes);
            if (type is FieldsTypeModel fields)
            {
                VisitAll(fields.Interfaces);
                foreach (var field in fields.Fields)
                {
                    Visit(field.Type);
                    VisitAll(field.Arguments.Select(a => a.Type));
                }
            }
            if (type is InputObjectModel input) VisitAll(input.Fields.Select(f => f.Type));
        }
        return reached;

        void Visit(GraphType? type)
        {
            if (type is not null && reached.Add(type.NamedType)) open.Push(type.NamedType);
        }

        void VisitAll(IEnumerable<GraphType> types)
        {
            foreach (var type in types) Visit(type);
        }
    }
}
