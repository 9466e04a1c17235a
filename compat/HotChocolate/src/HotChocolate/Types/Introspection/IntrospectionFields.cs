namespace HotChocolate.Types.Introspection;

/// <summary>Makes the fields of introspection types.</summary>
internal static class IntrospectionFields
{
    private const string IncludeDeprecated = "includeDeprecated";

    public static OutputFieldModel Field<TParent>(string name, GraphType type, Func<TParent, object?> read, string? description = null, string? deprecationReason = null)
        => Create(name, type, context => read(context.Parent<TParent>()), description, deprecationReason);

    /// <summary>A list that leaves deprecated items out unless they are asked for.</summary>
    public static OutputFieldModel Filtered<TParent, TItem>(string name, GraphType type, GraphType flag, Func<TParent, IReadOnlyList<TItem>?> read, Func<TItem, bool> isDeprecated)
        => Create(
            name,
            type,
            context => read(context.Parent<TParent>()) is not { } items ? null
                : !items.Any(isDeprecated) || context.ArgumentValue<bool>(IncludeDeprecated) ? items
                : items.Where(item => !isDeprecated(item)).ToArray(),
            arguments: [new InputFieldModel { Name = IncludeDeprecated, Type = NonNull(flag), RuntimeType = typeof(bool), DefaultValue = new BooleanValueNode(false) }]);

    public static OutputFieldModel Create(
        string name,
        GraphType type,
        PureFieldDelegate resolver,
        string? description = null,
        string? deprecationReason = null,
        IReadOnlyList<InputFieldModel>? arguments = null)
        => new()
        {
            Name = name,
            Type = type,
            Description = description,
            DeprecationReason = deprecationReason,
            Arguments = arguments ?? [],
            PureResolver = resolver,
            Pipeline = context =>
            {
                context.Result = resolver(context);
                return ValueTask.CompletedTask;
            }
        };

    public static void Complete(ObjectModel type, OutputFieldModel[] fields)
    {
        type.PossibleTypes = [type];
        type.Fields = fields;
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i].Index = i;
            fields[i].DeclaringType = type;
        }
    }

    public static GraphType NonNull(GraphType type) => new NonNullModel(type);

    public static GraphType List(GraphType type) => new ListModel(new NonNullModel(type));

    public static GraphType NonNullList(GraphType type) => new NonNullModel(List(type));
}
