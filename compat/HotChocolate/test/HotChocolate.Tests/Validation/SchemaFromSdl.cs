using System.Globalization;
using HotChocolate.Language;
using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Validation;

/// <summary>Makes a schema without resolvers out of SDL, for tests of what comes before execution.</summary>
internal static class SchemaFromSdl
{
    private const string BuiltIn = """
        scalar Int scalar Float scalar String scalar Boolean scalar ID
        directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        directive @deprecated(reason: String = "No longer supported") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        type __Schema { description: String types: [__Type!]! queryType: __Type! mutationType: __Type subscriptionType: __Type directives: [__Directive!]! }
        type __Type {
          kind: __TypeKind! name: String description: String specifiedByURL: String
          fields(includeDeprecated: Boolean = false): [__Field!] interfaces: [__Type!] possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean = false): [__EnumValue!] inputFields(includeDeprecated: Boolean = false): [__InputValue!] ofType: __Type
        }
        type __Field { name: String! description: String args(includeDeprecated: Boolean = false): [__InputValue!]! type: __Type! isDeprecated: Boolean! deprecationReason: String }
        type __InputValue { name: String! description: String type: __Type! defaultValue: String isDeprecated: Boolean! deprecationReason: String }
        type __EnumValue { name: String! description: String isDeprecated: Boolean! deprecationReason: String }
        type __Directive { name: String! description: String locations: [__DirectiveLocation!]! args(includeDeprecated: Boolean = false): [__InputValue!]! isRepeatable: Boolean! }
        enum __TypeKind { SCALAR OBJECT INTERFACE UNION ENUM INPUT_OBJECT LIST NON_NULL }
        enum __DirectiveLocation { QUERY MUTATION SUBSCRIPTION FIELD }
        """;

    public static SchemaModel Build(string sdl)
    {
        var definitions = Utf8GraphQLParser.Parse(BuiltIn).Definitions.Concat(Utf8GraphQLParser.Parse(sdl).Definitions).ToList();
        var types = definitions.OfType<ITypeDefinitionNode>().Select(Declare).ToDictionary(t => t.Name, StringComparer.Ordinal);
        foreach (var definition in definitions.OfType<ITypeDefinitionNode>())
        {
            Complete(definition, types);
        }

        foreach (var type in types.Values.OfType<InterfaceModel>())
        {
            type.PossibleTypes = [.. types.Values.OfType<ObjectModel>().Where(o => o.Interfaces.Contains(type))];
        }

        var roots = definitions.OfType<SchemaDefinitionNode>().SingleOrDefault()?.OperationTypes.ToDictionary(o => o.Operation, o => o.Type.Name.Value)
            ?? new() { [OperationType.Query] = "Query", [OperationType.Mutation] = "Mutation", [OperationType.Subscription] = "Subscription" };
        return new SchemaModel("_Default", types.Values, definitions.OfType<DirectiveDefinitionNode>().Select(d => new DirectiveModel
        {
            Name = d.Name.Value,
            IsRepeatable = d.IsRepeatable,
            Locations = [.. d.Locations.Select(l => l.Value)],
            Arguments = Inputs(d.Arguments, types),
        }))
        {
            QueryType = (ObjectModel)types[roots[OperationType.Query]],
            MutationType = Root(OperationType.Mutation),
            SubscriptionType = Root(OperationType.Subscription),
            SchemaField = new() { Name = "__schema", Type = new NonNullModel(types["__Schema"]) },
            TypeField = new()
            {
                Name = "__type",
                Type = types["__Type"],
                Arguments = [new() { Name = "name", Type = new NonNullModel(types["String"]), RuntimeType = typeof(string) }],
            },
            TypeNameField = new() { Name = "__typename", Type = new NonNullModel(types["String"]) },
        };

        ObjectModel? Root(OperationType operation) =>
            roots.TryGetValue(operation, out var name) && types.TryGetValue(name, out var type) ? (ObjectModel)type : null;
    }

    private static NamedTypeModel Declare(ITypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        return definition switch
        {
            ObjectTypeDefinitionNode => new ObjectModel { Name = name },
            InterfaceTypeDefinitionNode => new InterfaceModel { Name = name },
            UnionTypeDefinitionNode => new UnionModel { Name = name },
            InputObjectTypeDefinitionNode => new InputObjectModel { Name = name, IsOneOf = definition.Directives.Any(d => d.Name.Value == "oneOf") },
            EnumTypeDefinitionNode e => new SdlEnum([.. e.Values.Select(v => v.Name.Value)]) { Name = name },
            _ => new SdlScalar { Name = name },
        };
    }

    private static void Complete(ITypeDefinitionNode definition, Dictionary<string, NamedTypeModel> types)
    {
        switch (types[definition.Name.Value])
        {
            case FieldsTypeModel type:
                var complex = (ComplexTypeDefinitionNodeBase)definition;
                type.Interfaces = [.. complex.Interfaces.Select(i => (InterfaceModel)types[i.Name.Value])];
                type.Fields = [.. complex.Fields.Select(f => new OutputFieldModel
                {
                    Name = f.Name.Value,
                    Type = Resolve(f.Type, types),
                    Arguments = Inputs(f.Arguments, types),
                    Directives = [.. f.Directives.Select(d => new AppliedDirective(d.Name.Value, d.Arguments))],
                })];
                foreach (var field in type.Fields)
                {
                    field.DeclaringType = type;
                    AddCost(field.Features, field.Directives);
                }

                if (type is ObjectModel self)
                {
                    type.PossibleTypes = [self];
                }

                break;
            case UnionModel union:
                union.PossibleTypes = [.. ((UnionTypeDefinitionNode)definition).Types.Select(t => (ObjectModel)types[t.Name.Value])];
                break;
            case InputObjectModel input:
                input.Fields = Inputs(((InputObjectTypeDefinitionNode)definition).Fields, types);
                break;
        }
    }

    private static InputFieldModel[] Inputs(IReadOnlyList<InputValueDefinitionNode> definitions, Dictionary<string, NamedTypeModel> types) =>
        [.. definitions.Select(d =>
        {
            var input = new InputFieldModel
            {
                Name = d.Name.Value,
                Type = Resolve(d.Type, types),
                DefaultValue = d.DefaultValue,
                RuntimeType = typeof(object),
                Directives = [.. d.Directives.Select(x => new AppliedDirective(x.Name.Value, x.Arguments))],
            };
            AddCost(input.Features, input.Directives);
            return input;
        })];

    private static void AddCost(Features features, IReadOnlyList<AppliedDirective> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name == "cost")
            {
                features.Set(new CostFeature(double.Parse((string)Argument("weight")!, CultureInfo.InvariantCulture)));
            }
            else if (directive.Name == "listSize")
            {
                features.Set(new ListSizeFeature
                {
                    AssumedSize = Number("assumedSize"),
                    SlicingArguments = Names("slicingArguments"),
                    SlicingArgumentDefaultValue = Number("slicingArgumentDefaultValue"),
                    SizedFields = Names("sizedFields"),
                    RequireOneSlicingArgument = (bool?)Argument("requireOneSlicingArgument") ?? true,
                });
            }

            object? Argument(string name) => directive.Arguments.FirstOrDefault(a => a.Name.Value == name)?.Value.Value;

            int? Number(string name) => Argument(name) is string text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

            string[] Names(string name) => Argument(name) is IReadOnlyList<IValueNode> items ? [.. items.Select(i => (string)i.Value!)] : [];
        }
    }

    private static GraphType Resolve(ITypeNode type, Dictionary<string, NamedTypeModel> types) => type switch
    {
        NonNullTypeNode nonNull => new NonNullModel(Resolve(nonNull.Type, types)),
        ListTypeNode list => new ListModel(Resolve(list.Type, types)),
        NamedTypeNode named => types[named.Name.Value],
        _ => throw new ArgumentException("A type is named, a list or non-null.", nameof(type)),
    };
}
