using System.Globalization;
using HotChocolate.Language;
using HotChocolate.Types.Introspection;
using HotChocolate.Types.Model;
using HotChocolate.Types.Scalars;

namespace HotChocolate.Tests.Validation;

/// <summary>Makes a schema without resolvers out of SDL, for tests of what comes before execution.</summary>
internal static class SchemaFromSdl
{
    /// <param name="sdl">The schema.</param>
    /// <param name="withOwnScalars">Whether scalars that the engine knows take what they take there; otherwise all but the five of the specification take everything.</param>
    public static SchemaModel Build(string sdl, bool withOwnScalars = true)
    {
        var definitions = Utf8GraphQLParser.Parse(sdl).Definitions;
        var types = definitions.OfType<ITypeDefinitionNode>().Select(d => Declare(d, withOwnScalars)).ToDictionary(t => t.Name, StringComparer.Ordinal);
        var introspection = IntrospectionSchema.Create(FindOrAdd);
        var directives = BuiltInDirectives.Create(FindOrAdd, withAuthorization: types.ContainsKey("ApplyPolicy")).ToDictionary(d => d.Name);
        FindOrAdd("Float", ScalarRegistry.FindByName("Float")!.Create);
        FindOrAdd("ID", ScalarRegistry.FindByName("ID")!.Create);
        foreach (var definition in definitions.OfType<ITypeDefinitionNode>())
        {
            Complete(definition, types);
        }

        foreach (var type in types.Values.OfType<InterfaceModel>())
        {
            type.PossibleTypes = [.. types.Values.OfType<ObjectModel>().Where(o => o.Interfaces.Contains(type))];
        }

        foreach (var directive in definitions.OfType<DirectiveDefinitionNode>())
        {
            directives.TryAdd(directive.Name.Value, new DirectiveModel
            {
                Name = directive.Name.Value,
                Description = directive.Description?.Value,
                IsRepeatable = directive.IsRepeatable,
                Locations = [.. directive.Locations.Select(l => l.Value)],
                Arguments = Inputs(directive.Arguments, types),
            });
        }

        var roots = definitions.OfType<SchemaDefinitionNode>().SingleOrDefault()?.OperationTypes.ToDictionary(o => o.Operation, o => o.Type.Name.Value)
            ?? new() { [OperationType.Query] = "Query", [OperationType.Mutation] = "Mutation", [OperationType.Subscription] = "Subscription" };
        return new SchemaModel("_Default", types.Values, directives.Values)
        {
            QueryType = (ObjectModel)types[roots[OperationType.Query]],
            MutationType = Root(OperationType.Mutation),
            SubscriptionType = Root(OperationType.Subscription),
            SchemaField = introspection.SchemaField,
            TypeField = introspection.TypeField,
            TypeNameField = introspection.TypeNameField,
        };

        NamedTypeModel FindOrAdd(string name, Func<NamedTypeModel> create) =>
            types.TryGetValue(name, out var type) ? type : types[name] = create();

        ObjectModel? Root(OperationType operation) =>
            roots.TryGetValue(operation, out var name) && types.TryGetValue(name, out var type) ? (ObjectModel)type : null;
    }

    private static NamedTypeModel Declare(ITypeDefinitionNode definition, bool withOwnScalars)
    {
        var name = definition.Name.Value;
        var description = definition.Description?.Value;
        var directives = Applied(definition.Directives).Where(d => d.Name is not ("oneOf" or "specifiedBy")).ToArray();
        return definition switch
        {
            ObjectTypeDefinitionNode => new ObjectModel { Name = name, Description = description, Directives = directives },
            InterfaceTypeDefinitionNode => new InterfaceModel { Name = name, Description = description, Directives = directives },
            UnionTypeDefinitionNode => new UnionModel { Name = name, Description = description, Directives = directives },
            InputObjectTypeDefinitionNode => new InputObjectModel
            {
                Name = name,
                Description = description,
                Directives = directives,
                IsOneOf = definition.Directives.Any(d => d.Name.Value == "oneOf"),
            },
            EnumTypeDefinitionNode type => new EnumModel
            {
                Name = name,
                Description = description,
                Directives = directives,
                Values = [.. type.Values.Select(v => new EnumValueModel
                {
                    Name = v.Name.Value,
                    Value = v.Name.Value,
                    Description = v.Description?.Value,
                    DeprecationReason = DeprecationReason(v.Directives),
                    Directives = Applied(v.Directives),
                })],
            },
            _ => (withOwnScalars ? ScalarRegistry.FindByName(name)?.Create() : null) ?? new SdlScalar { Name = name, Description = description, Directives = directives },
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
                    Description = f.Description?.Value,
                    DeprecationReason = DeprecationReason(f.Directives),
                    Type = Resolve(f.Type, types),
                    Arguments = Inputs(f.Arguments, types),
                    Directives = Applied(f.Directives),
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
                Description = d.Description?.Value,
                DeprecationReason = DeprecationReason(d.Directives),
                Type = Resolve(d.Type, types),
                DefaultValue = d.DefaultValue,
                RuntimeType = typeof(object),
                Directives = Applied(d.Directives),
            };
            AddCost(input.Features, input.Directives);
            return input;
        })];

    private static AppliedDirective[] Applied(IReadOnlyList<DirectiveNode> directives) =>
        [.. directives.Where(d => d.Name.Value != "deprecated").Select(d => new AppliedDirective(d.Name.Value, d.Arguments))];

    private static string? DeprecationReason(IReadOnlyList<DirectiveNode> directives) =>
        (directives.FirstOrDefault(d => d.Name.Value == "deprecated")?.Arguments.FirstOrDefault()?.Value as StringValueNode)?.Value;

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
