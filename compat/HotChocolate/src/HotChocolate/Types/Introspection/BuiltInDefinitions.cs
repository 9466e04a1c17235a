using HotChocolate.Types.Scalars;

namespace HotChocolate.Types.Introspection;

/// <summary>Finds a type of the schema under construction, or adds the one that is handed in.</summary>
internal delegate NamedTypeModel TypeLookup(string name, Func<NamedTypeModel> create);

/// <summary>Makes models of what BuiltIn.graphql defines.</summary>
internal sealed class BuiltInDefinitions(TypeLookup lookup)
{
    private static readonly DocumentNode s_document = Load();
    private static readonly Dictionary<string, ITypeDefinitionNode> s_types =
        s_document.Definitions.OfType<ITypeDefinitionNode>().ToDictionary(d => d.Name.Value, StringComparer.Ordinal);

    private readonly HashSet<string> _completed = [];

    public static bool Define(string name) => s_types.ContainsKey(name);

    public static ScalarTypeDefinitionNode Scalar(string name) => (ScalarTypeDefinitionNode)s_types[name];

    /// <summary>The directives whose names are wanted.</summary>
    public IEnumerable<DirectiveModel> Directives(Func<string, bool> isWanted)
        => s_document.Definitions.OfType<DirectiveDefinitionNode>().Where(d => isWanted(d.Name.Value)).Select(definition => new DirectiveModel
        {
            Name = definition.Name.Value,
            Description = definition.Description?.Value,
            IsRepeatable = definition.IsRepeatable,
            IsPublic = definition.Name.Value is not (BuiltInDirectives.Authorize or BuiltInDirectives.AllowAnonymous),
            Locations = [.. definition.Locations.Select(l => l.Value)],
            Arguments = Inputs(definition.Arguments)
        });

    // Types refer to each other in circles: one is in the schema before its fields are.
    private NamedTypeModel Type(string name)
    {
        var type = lookup(name, () => Create(s_types[name]));
        if (type is not ObjectModel model || !_completed.Add(name)) return type;
        model.PossibleTypes = [model];
        model.Fields = Fields(name);
        return type;
    }

    /// <summary>The fields that a definition has, in its order.</summary>
    public OutputFieldModel[] Fields(string type) => [.. ((ObjectTypeDefinitionNode)s_types[type]).Fields.Select(definition =>
    {
        var resolver = IntrospectionResolvers.Find(type, definition.Name.Value);
        return new OutputFieldModel
        {
            Name = definition.Name.Value,
            Description = definition.Description?.Value,
            DeprecationReason = (definition.Directives.FirstOrDefault()?.Arguments[0].Value as StringValueNode)?.Value,
            Type = TypeOf(definition.Type),
            Arguments = Inputs(definition.Arguments),
            PureResolver = resolver,
            Pipeline = context =>
            {
                context.Result = resolver(context);
                return ValueTask.CompletedTask;
            }
        };
    })];

    private static NamedTypeModel Create(ITypeDefinitionNode definition)
    {
        var (name, description) = (definition.Name.Value, definition.Description?.Value);
        return definition switch
        {
            ObjectTypeDefinitionNode => new ObjectModel { Name = name, Description = description },
            EnumTypeDefinitionNode values => new EnumModel
            {
                Name = name,
                Description = description,
                Values = [.. values.Values.Select(v => new EnumValueModel { Name = v.Name.Value, Description = v.Description?.Value, Value = v.Name.Value })]
            },
            _ => ScalarRegistry.FindByName(name)!.Create()
        };
    }

    private GraphType TypeOf(ITypeNode type) => type switch
    {
        NonNullTypeNode nonNull => new NonNullModel(TypeOf(nonNull.Type)),
        ListTypeNode list => new ListModel(TypeOf(list.Type)),
        _ => Type(((NamedTypeNode)type).Name.Value)
    };

    private InputFieldModel[] Inputs(IReadOnlyList<InputValueDefinitionNode> definitions)
    {
        var inputs = new InputFieldModel[definitions.Count];
        for (var i = 0; i < inputs.Length; i++)
        {
            var (definition, type) = (definitions[i], TypeOf(definitions[i].Type));
            inputs[i] = new InputFieldModel
            {
                Name = definition.Name.Value,
                Description = definition.Description?.Value,
                Type = type,
                DefaultValue = definition.DefaultValue,
                RuntimeType = type.IsList ? typeof(object) : type.NamedType.RuntimeType,
                Index = i
            };
        }
        return inputs;
    }

    private static DocumentNode Load()
    {
        using var reader = new StreamReader(typeof(BuiltInDefinitions).Assembly.GetManifestResourceStream("BuiltIn.graphql")!);
        return Utf8GraphQLParser.Parse(reader.ReadToEnd());
    }
}
